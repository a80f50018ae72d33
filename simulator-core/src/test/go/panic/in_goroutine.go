package main

func work(c chan int) {
	v := <-c
	panic(v)
}

func main() {
	c := make(chan int)
	go work(c)
	c <- 7
	select {}
}
