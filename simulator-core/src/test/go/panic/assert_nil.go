package main

func main() {
	var x interface{}
	println(x.(int))
}
