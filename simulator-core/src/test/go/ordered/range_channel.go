// Each element is announced after it is written.
package main

var data [3]int

func main() {
	c := make(chan int, 3)
	go func() {
		for i := range data {
			data[i] = i
			c <- i
		}
		close(c)
	}()
	for i := range c {
		println(data[i])
	}
}
