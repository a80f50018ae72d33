// Elements without size: arrays and slices of them, however long, cost nothing and lie in one place.
package main

import (
	"fmt"
	"sort"
)

type E struct{}
type Z struct {
	a [3]struct{}
	b [0]int
	c E
}
type W struct {
	z    Z
	n    int
	tail [2]Z
}

func main() {
	var big [1 << 40]struct{}
	fmt.Println(len(big), big == [1 << 40]struct{}{})
	bp := &big
	bs := bp[1<<39:]
	fmt.Println(len(bs), cap(bs[:5]), cap(bs[:5:6]))
	for i := range bs[:3] {
		bs[i] = struct{}{}
	}
	w := W{n: 3}
	v := w
	v.z.a[1] = struct{}{}
	v.tail[1] = Z{}
	fmt.Println(v == w, v, w.tail[0] == w.tail[1])
	m := map[Z]int{{}: 1}
	m[v.z]++
	m2 := map[[3]struct{}]string{{}: "x"}
	m3 := map[interface{}]int{[2]E{}: 4, E{}: 5}
	fmt.Println(m[Z{}], m2[w.z.a], m3[[2]E{}], m3[E{}])
	c := make(chan [2]E, 2)
	c <- [2]E{}
	fmt.Println(<-c)
	es := []E{{}, {}}
	es = append(es, es...)
	copy(es[1:], es)
	fmt.Println(len(es), es)
	zs := make([]Z, 2, 9)
	zs = append(zs, Z{})
	zs[1] = zs[0]
	fmt.Println(zs, &zs[0] == &zs[1], len(zs[:7]))
	sort.Slice(zs, func(i, j int) bool { return false })
	var f func(...E) int = func(e ...E) int { return len(e) }
	fmt.Println(f(E{}, E{}), f(es...))
}
