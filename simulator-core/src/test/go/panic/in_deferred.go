package main

import "fmt"

func main() {
	defer fmt.Println("still runs")
	defer func() {
		var a [3]int
		i := 3
		a[i]++
	}()
	fmt.Println("body")
}
