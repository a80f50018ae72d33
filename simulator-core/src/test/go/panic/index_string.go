package main

import "fmt"

func main() {
	s := "abc"
	fmt.Println("before")
	for i := 0; i < 10; i++ {
		_ = s[i]
	}
}
