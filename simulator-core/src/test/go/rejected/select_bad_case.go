package main

func main() {
	c := make(chan int)
	_ = c
	select {
	case 1 + 2:
	}
}
