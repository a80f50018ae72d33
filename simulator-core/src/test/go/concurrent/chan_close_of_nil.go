// Misuse of channels panics, and can be recovered.
package main

import "fmt"

func try(what string, f func()) {
	defer func() { fmt.Println(what+":", recover()) }()
	f()
}

func main() {
	var none chan int
	c := make(chan int)
	try("close nil", func() { close(none) })
	try("close", func() { close(c) })
	try("close twice", func() { close(c) })
	try("send", func() { c <- 1 })
	try("select", func() {
		select {
		case c <- 1:
		default:
		}
	})
	try("make", func() {
		n := -1
		_ = make(chan int, n)
	})
}
