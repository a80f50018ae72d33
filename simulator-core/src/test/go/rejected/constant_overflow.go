package main

func main() {
	var x int8 = 300
	var y uint = -1
	_, _ = x, y
}
