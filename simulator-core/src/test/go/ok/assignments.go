// Every assignment form.
package main

import "fmt"

type box struct {
	n   int
	arr [3]int
	m   map[string]int
	p   *box
}

func three() (int, string, bool) { return 1, "one", true }

func main() {
	a := 10
	a += 5
	a -= 3
	a *= 4
	a /= 5
	a %= 7
	fmt.Println(a)
	a <<= 4
	a >>= 1
	a |= 1
	a &= 0x1B
	a ^= 0xFF
	a &^= 0x0F
	fmt.Println(a)
	a++
	a--
	s := "a"
	s += "b"
	f := 1.5
	f *= 2
	fmt.Println(s, f)
	var b box
	b.n, b.arr[1] = 1, 2
	b.m = map[string]int{}
	b.m["x"] += 7
	b.p = &box{n: 3}
	b.p.n++
	b.p.arr[2]--
	(*b.p).n *= 10
	fmt.Println(b.n, b.arr, b.m, b.p.n, b.p.arr)
	x, y, z := three()
	_, y, _ = three()
	fmt.Println(x, y, z)
	var i interface{} = 5
	n, ok := i.(int)
	_, ok2 := i.(string)
	v, ok3 := b.m["none"]
	fmt.Println(n, ok, ok2, v, ok3)
	c := make(chan int, 1)
	c <- 4
	b.arr[0], ok = <-c
	fmt.Println(b.arr, ok)
	var p, q int = 1, 2
	var r, t = "r", 3.5
	var u uint8
	var (
		w     = 5
		l, _  = b.m["x"]
		empty struct{}
	)
	p, q = q, p
	fmt.Println(p, q, r, t, u, w, l, empty)
	_ = w
	arr := [3]int{1, 2, 3}
	brr := arr
	arr[0], arr[2] = arr[2], arr[0]
	fmt.Println(arr, brr)
	ptr := &arr
	ptr[1], *ptr = 50, [3]int{9, 9, 9}
	fmt.Println(arr)
	m := map[string]box{"k": {n: 1}}
	k := m["k"]
	k.n = 2
	m["k"] = k
	fmt.Println(m["k"].n)
	idx := 0
	list := []int{10, 20, 30}
	idx, list[idx] = 2, 99
	list[idx]++
	fmt.Println(idx, list)
	d := func() *int { fmt.Print("once "); return &a }
	*d() += 1
	fmt.Println(a)
}
