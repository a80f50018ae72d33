package main

var t struct{ x int }

func main() {
	t.x := 1
}
