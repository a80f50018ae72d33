package main

import "math/rand"

func main() {
	n := 0
	println(rand.Intn(n))
}
