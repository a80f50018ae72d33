// "For statements with range clause" (Go 1.22): for n <= 0 there are no iterations; without a variable the body runs n times.
package main

import "fmt"

func main() {

	for i := range -3 {
		fmt.Println("never", i)
	}
	for range 0 {
		fmt.Println("never")
	}
	count := 0
	for range 4 {
		count++
	}
	fmt.Println(count)
}
