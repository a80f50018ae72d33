// Errors travel with the results.
package main

import "fmt"

type result struct {
	value int
	err   error
}

func check(done <-chan struct{}, numbers ...int) <-chan result {
	out := make(chan result)
	go func() {
		defer close(out)
		for _, n := range numbers {
			r := result{value: n * 2}
			if n < 0 {
				r = result{err: fmt.Errorf("%d is negative", n)}
			}
			select {
			case <-done:
				return
			case out <- r:
			}
		}
	}()
	return out
}

func main() {
	done := make(chan struct{})
	defer close(done)
	problems := 0
	for r := range check(done, 1, -2, 3, -4, 5) {
		if r.err != nil {
			fmt.Println("error:", r.err)
			if problems++; problems == 2 {
				fmt.Println("too many problems")
				break
			}
			continue
		}
		fmt.Println(r.value)
	}
}
