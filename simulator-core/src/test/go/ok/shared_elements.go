// Which structs are copies and which are shared: elements of slices and arrays, in maps, interfaces and channels.
package main

import "fmt"

type two struct {
	s string
	n int
}

func main() {
	s := make([]two, 2, 5)
	p := &s[1]
	t := append(s[:1], two{"x", 7})
	fmt.Println(*p, t, s)
	t[1].n = 9
	fmt.Println(*p, s[1])
	u := s[:5]
	u[4].n = 3
	fmt.Println(u, len(s))
	q := &u[4]
	s = append(s, two{"y", 1}, two{"z", 2}, two{"w", 3})
	fmt.Println(*q)
	s = append(s, two{})
	s[4].n = 100
	fmt.Println(*q)
	// delete
	s = append(s[:1], s[2:]...)
	fmt.Println(s)
	copy(s[1:], s)
	fmt.Println(s)
	arr := [4]two{{"a", 1}, {"b", 2}}
	brr := arr
	arr[0].n = 50
	fmt.Println(arr, brr, arr == brr, brr == [4]two{{"a", 1}, {"b", 2}})
	m := map[two]int{{"k", 1}: 5}
	k := two{"k", 1}
	m[k]++
	k.n = 9
	m[k] = 1
	fmt.Println(m[two{"k", 1}], len(m))
	for i, v := range arr {
		v.n = i
		arr[i].n += v.n
	}
	fmt.Println(arr)
	var nested [2][2]two
	nested[1][0].s = "q"
	n2 := nested
	n2[1][0].s = "r"
	fmt.Println(nested, n2)
	sl := nested[:]
	sl[0][0].n = 3
	fmt.Println(nested)
	ms := map[string]two{}
	ms["a"] = two{"v", 1}
	v := ms["a"]
	v.n = 2
	fmt.Println(ms, v, ms["none"])
	var i interface{} = v
	v.n = 3
	fmt.Println(i, i == interface{}(two{"v", 2}))
	w := i.(two)
	w.n = 4
	fmt.Println(i, w)
	ch := make(chan two, 1)
	ch <- w
	w.n = 5
	fmt.Println(<-ch, w)
	f := func(x two) two { x.n *= 2; return x }
	fmt.Println(f(w), w)
}
