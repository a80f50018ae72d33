// The same channel in two cases: either may be taken, the value comes once.
package main

import "fmt"

func main() {
	c := make(chan int)
	go func() {
		for i := 0; i < 200; i++ {
			c <- i
		}
		close(c)
	}()
	sum, first, second := 0, 0, 0
	for sum < 199*100 {
		select {
		case v := <-c:
			sum += v
			first++
		case v := <-c:
			sum += v
			second++
		}
	}
	fmt.Println(sum, first+second, first > 0, second > 0)
}
