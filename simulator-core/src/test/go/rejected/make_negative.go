package main

func main() {
	c := make([]int, -1)
	_ = c
}
