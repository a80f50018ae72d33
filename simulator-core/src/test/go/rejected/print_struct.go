// print takes no structs and arrays.
package main

func main() {
	println(struct{ a int }{1}, [2]int{})
}
