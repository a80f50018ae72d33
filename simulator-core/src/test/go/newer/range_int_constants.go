// "For statements with range clause" (Go 1.22): a constant without a type gets that of the variable assigned to, or its default type; typed ones keep theirs.
package main

import "fmt"

func total[T ~int8](n T) (sum T) {
	for i := range n {
		sum += i
	}
	return sum
}

func main() {
	for i := range '\x02' {
		fmt.Printf("%T:%d ", i, i)
	}
	const small int8 = 2
	for i := range small {
		fmt.Printf("%T:%d ", i, i)
	}
	for i := range uintptr(1) {
		fmt.Printf("%T:%d ", i, i)
	}
	for i := range max(1, 2) {
		fmt.Printf("%T:%d ", i, i)
	}
	fmt.Println()
	var last uint8
	n := 0
	for i := range uint8(255) {
		last = i
		n++
	}
	fmt.Println(last, n)
	var k int8
	for k = range 4 {
	}
	fmt.Printf("%T:%d\n", k, k)
	type id int8
	fmt.Println(total(int8(5)), total(id(4)), total[int8](-3))
	var s []int
	for i := range len("abc") {
		s = append(s, i)
	}
	fmt.Println(s)
}
