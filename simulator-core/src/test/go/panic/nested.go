// A deferred call panics while a panic is on its way.
package main

func main() {
	defer func() {
		panic("two")
	}()
	panic("one")
}
