package main

func main() {
	panic("first\nsecond")
}
