package main

func main() {
	n := 5
	println(len(make([]int, n, n-1)))
}
