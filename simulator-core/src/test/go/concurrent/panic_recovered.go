// A goroutine recovers from its own panic; others do not notice.
package main

import "fmt"

func main() {
	errs := make(chan interface{})
	for i := 0; i < 3; i++ {
		go func(i int) {
			defer func() { errs <- recover() }()
			a := []int{1, 2}
			fmt.Print("")
			_ = a[i]
		}(i)
		fmt.Println(<-errs)
	}
}
