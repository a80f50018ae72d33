package main

func main() {
	var a, b uint8 = 5, 0
	println(a % b)
}
