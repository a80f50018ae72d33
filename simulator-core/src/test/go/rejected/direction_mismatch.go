package main

func main() {
	c := make(<-chan int)
	var d chan int = c
	_ = d
}
