package main

func main() {
	n := -1
	println(cap(make(chan int, n)))
}
