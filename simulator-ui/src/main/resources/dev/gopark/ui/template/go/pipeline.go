package main

import "fmt"

func numbers(count int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for n := 1; n <= count; n++ {
			out <- n
		}
	}()
	return out
}

func square(in <-chan int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for n := range in {
			out <- n * n
		}
	}()
	return out
}

func main() {
	sum := 0
	for n := range square(square(numbers(5))) {
		fmt.Println(n)
		sum += n
	}
	fmt.Println("sum:", sum)
}
