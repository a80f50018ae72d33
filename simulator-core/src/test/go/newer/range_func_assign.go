// "For statements with range clause" (Go 1.23): with = the values are assigned to existing places, evaluated in each iteration.
package main

import "fmt"

func pairs(yield func(string, int) bool) {
	_ = yield("a", 1) && yield("b", 2)
}

func numbers(yield func(int, int) bool) {
	_ = yield(0, 5) && yield(1, 6) && yield(2, 7)
}

func main() {

	var m = map[string]int{}
	var k string
	for k, m[k] = range pairs {
	}
	fmt.Println(k, m)
	a := [3]int{}
	i := 0
	for i, a[i] = range numbers {
	}
	fmt.Println(i, a)
}
