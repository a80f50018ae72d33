// A deferred call in the body of a loop over a function belongs to the function around the loop, also if the
// iterator calls the body in another goroutine.
package main

import "fmt"

// elsewhere calls the body in goroutines of its own, one after the other.
func elsewhere(n int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		defer fmt.Println("iterator ends")
		for i := range n {
			more := false
			done := make(chan bool)
			go func() {
				defer close(done)
				defer fmt.Println("goroutine ends", i)
				more = yield(i)
			}()
			if <-done; !more {
				return
			}
		}
	}
}

func collect() (result string) {
	defer func() { fmt.Println("first deferred, last called", result) }()
	for i := range elsewhere(3) {
		defer func() {
			result += fmt.Sprint(i)
			fmt.Println("deferred", i)
		}()
		fmt.Println("body", i)
	}
	defer fmt.Println("last deferred, first called")
	return "r"
}

func early() int {
	for i := range elsewhere(5) {
		defer fmt.Println("deferred early", i)
		if i == 1 {
			return 10 * i
		}
	}
	return -1
}

func recovered() (err error) {
	for i := range elsewhere(2) {
		defer func() {
			if r := recover(); r != nil {
				err = fmt.Errorf("recovered %v by %d", r, i)
			}
		}()
	}
	panic("after the loop")
}

func main() {
	fmt.Println(collect())
	fmt.Println(early())
	fmt.Println(recovered())
}
