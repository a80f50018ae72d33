// Constraints and their terms.
package main

type My int

type A interface{ ~My }

type B interface{ int | int }

type C interface{ error | int }

type D interface{ comparable | int }

func f[T any, U T]() {}

func g[T int | T]() {}

type E[T any] T

func main() {}
