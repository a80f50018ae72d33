// Labelled break and continue, for every statement they may leave.
package main

import "fmt"

func main() {
outer:
	for i := 0; i < 4; i++ {
		for j := 0; j < 4; j++ {
			if j == 2 {
				continue outer
			}
			if i == 2 {
				break outer
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()
loop:
	for i := 0; ; i++ {
		switch {
		case i == 1:
			continue
		case i == 3:
			break
		case i > 4:
			break loop
		}
		fmt.Print(i, " ")
	}
	fmt.Println()
sw:
	switch 1 {
	case 1:
		for {
			break sw
		}
		fmt.Println("never")
	}
	c := make(chan int, 1)
	c <- 1
receive:
	for {
		select {
		case v := <-c:
			fmt.Println("got", v)
		default:
			break receive
		}
	}
ranged:
	for _, row := range [][]int{{1, 2}, {3, -1, 4}, {5}} {
		for _, v := range row {
			if v < 0 {
				fmt.Println()
				continue ranged
			}
			fmt.Print(v, " ")
		}
	}
	fmt.Println()
same:
	for i := range "abc" {
		defer fmt.Println("label is not in the way", i)
		continue same
	}
}
