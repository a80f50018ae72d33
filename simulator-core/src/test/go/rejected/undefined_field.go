package main

type T struct{ x int }

func main() {
	t := T{}
	_ = t.y
}
