package main

func main() {
	var x Missing
	_ = x
}
