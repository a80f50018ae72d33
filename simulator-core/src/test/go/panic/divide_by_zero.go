package main

import "fmt"

func mean(sum, count int) int {
	return sum / count
}

func main() {
	fmt.Println(mean(10, 2))
	fmt.Println(mean(10, 0))
}
