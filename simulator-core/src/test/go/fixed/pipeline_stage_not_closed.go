// The twin of bugs/pipeline_stage_not_closed.go.
package main

import "fmt"

func main() {
	in, out := make(chan int), make(chan int)
	go func() {
		in <- 1
		close(in)
	}()
	go func() {
		defer close(out)
		for v := range in {
			out <- 2 * v
		}
	}()
	for v := range out {
		fmt.Println(v)
	}
}
