// One goroutine for each row of a product.
package main

import "fmt"

func main() {
	a := [3][3]int{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}
	var c [3][3]int
	done := make(chan int)
	for i := range a {
		go func(i int) {
			for j := range a {
				for k := range a {
					c[i][j] += a[i][k] * a[k][j]
				}
			}
			done <- i
		}(i)
	}
	sum := 0
	for range a {
		sum += <-done
	}
	fmt.Println(c, sum)
}
