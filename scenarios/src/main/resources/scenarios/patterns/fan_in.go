//gopark:title Fan-in with select
//gopark:chapter patterns
//gopark:about Two sources flow into one; watch a nil channel switch off the case of a source that has ended.
//gopark:procs 2
//gopark:seed 1
//gopark:expect exit 0

package main

import "fmt"

func source(first, count int) <-chan int {
	out := make(chan int)
	go func() {
		for i := 0; i < count; i++ {
			out <- first + i
		}
		close(out)
	}()
	return out
}

func main() {
	a, b := source(1, 3), source(100, 4)
	sum, count := 0, 0
	for a != nil || b != nil {
		select {
		case v, ok := <-a:
			if !ok {
				//gopark:ask One source has ended. How does the sum come out? prints: values 7 sum 412 | values 4 sum 406 | nothing
				a = nil //gopark:stop A nil channel is never ready, so this case is out of the game.
				continue
			}
			sum += v
		case v, ok := <-b:
			if !ok {
				b = nil
				continue
			}
			sum += v
		}
		count++
	}
	fmt.Println("values", count, "sum", sum)
}
