package main

func main() {
	c := make(chan int, 2)
	for i := 0; ; i++ {
		c <- i
	}
}
