// Since Go 1.22: range over an integer.
package main

import "fmt"

type count uint8

func main() {
	for i := range 3 {
		fmt.Print(i, " ")
	}
	fmt.Println()
	for range 2 {
		fmt.Print("again ")
	}
	fmt.Println()
	n := 4
	for i := range n {
		n = 1
		i *= 10
		fmt.Print(i, " ")
	}
	fmt.Println(n)
	for i := range count(2) {
		fmt.Printf("%T %d ", i, i)
	}
	fmt.Println()
	for range 0 {
		fmt.Println("never")
	}
	for i := range -5 {
		fmt.Println("never", i)
	}
	var k int
	for k = range 5 {
	}
	fmt.Println(k)
	const c = 2
	for i := range c {
		if i == 1 {
			break
		}
		fmt.Println("broken")
	}
	var calls int
	limit := func() int { calls++; return 3 }
	sum := 0
	for i := range limit() {
		sum += i
	}
	fmt.Println(sum, calls)
	for i := range int64(2) {
		fmt.Printf("%T ", i)
	}
	fmt.Println()
}
