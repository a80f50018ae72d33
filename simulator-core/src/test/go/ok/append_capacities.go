// How append grows: doubling, then a quarter, rounded up to the sizes of the allocator.
package main

import "fmt"

type three struct{ a, b, c byte }
type two struct {
	s string
	n int
}

func main() {
	var a []int
	last := -1
	for i := 0; i < 200000; i++ {
		a = append(a, i)
		if cap(a) != last {
			last = cap(a)
			fmt.Print(last, " ")
		}
	}
	fmt.Println()
	var b []byte
	last = -1
	for i := 0; i < 200000; i++ {
		b = append(b, 1)
		if cap(b) != last {
			last = cap(b)
			fmt.Print(last, " ")
		}
	}
	fmt.Println()
	var c []three
	last = -1
	for i := 0; i < 20000; i++ {
		c = append(c, three{})
		if cap(c) != last {
			last = cap(c)
			fmt.Print(last, " ")
		}
	}
	fmt.Println()
	var d []two
	last = -1
	for i := 0; i < 20000; i++ {
		d = append(d, two{})
		if cap(d) != last {
			last = cap(d)
			fmt.Print(last, " ")
		}
	}
	fmt.Println()
	var e []struct{}
	e = append(e, struct{}{}, struct{}{})
	fmt.Println(len(e), cap(e) >= 2)
	for n := 0; n < 600; n += 37 {
		x := append([]int(nil), make([]int, n)...)
		y := append([]string{"a"}, make([]string, n)...)
		z := append(make([]int32, 5, 7), make([]int32, n)...)
		w := append([]byte{1}, string(make([]byte, n))...)
		fmt.Print(cap(x), " ", cap(y), " ", cap(z), " ", cap(w), " ")
	}
	fmt.Println()
	f := append([]int{}, 1, 2, 3)
	g := append(f, 4, 5, 6, 7, 8, 9)
	fmt.Println(cap(f), cap(g))
}
