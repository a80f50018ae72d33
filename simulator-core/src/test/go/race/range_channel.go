// Each element is announced before it is written.
package main

var data [3]int

func main() {
	c := make(chan int, 3)
	go func() {
		for i := range data {
			c <- i
			data[i] = i // race
		}
		close(c)
	}()
	for i := range c {
		println(data[i]) // race
	}
}
