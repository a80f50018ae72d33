// One goroutine that offers its queue's head and takes new values at the same time: an endless buffer.
package main

import "fmt"

func main() {
	in, out := make(chan int), make(chan int)
	go func() {
		var queue []int
		for in != nil || len(queue) > 0 {
			var head chan int
			next := 0
			if len(queue) > 0 {
				head, next = out, queue[0]
			}
			select {
			case v, ok := <-in:
				if !ok {
					in = nil
					continue
				}
				queue = append(queue, v)
			case head <- next:
				queue = queue[1:]
			}
		}
		close(out)
	}()
	source := in
	for i := 0; i < 20; i++ {
		source <- i
	}
	close(source)
	sum, count := 0, 0
	for v := range out {
		sum = sum*2%1009 + v
		count++
	}
	fmt.Println(count, sum)
}
