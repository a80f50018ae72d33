// Receivers that can have no methods.
package main

import "time"

type P *int

type I interface{ M() }

type G[T any] struct{}

func (P) a()            {}
func (I) b()            {}
func (**int) c()        {}
func ([]int) d()        {}
func (time.Duration) e() {}
func (G) f()            {}
func (G[T, U]) g()      {}
func (G[int]) h(x int)  {}

func main() {}
