// Maps with many insertions and deletions, keys of all kinds, and deletions during a range.
package main

import "fmt"

type K struct {
	a int
	s string
	f float64
}

func main() {
	m := map[int]int{}
	for i := 0; i < 5000; i++ {
		m[i*7919%10007] = i
	}
	for i := 0; i < 5000; i += 3 {
		delete(m, i*7919%10007)
	}
	sum, n := 0, 0
	for k, v := range m {
		sum += k*31 + v
		n++
	}
	fmt.Println(len(m), sum, n)
	for k := range m {
		if k%2 == 0 {
			delete(m, k)
		}
		m[k+1000000] = 1
		delete(m, k+1000000)
	}
	odd := 0
	for k := range m {
		odd += k
	}
	fmt.Println(len(m), odd)
	nan := 0.0
	nan /= nan
	f := map[float64]int{}
	f[nan]++
	f[nan]++
	zero := 0.0
	f[zero] = 1
	f[-zero]++
	nz := -zero
	nz = nz * -1
	fmt.Println(len(f), f[0], f[nan])
	s := map[K]string{{1, "a", 2}: "x"}
	s[K{1, "a", 2}] += "y"
	fmt.Println(s)
	i := map[interface{}]int{1: 1, "1": 2, 1.0: 3, int64(1): 4, K{}: 5, [2]int{1, 2}: 6, nil: 7, true: 8}
	fmt.Println(i[1], i["1"], i[1.0], i[int64(1)], i[K{}], i[[2]int{1, 2}], i[nil], i[true], i[2], len(i))
	ps := map[*int]int{}
	x, y := 1, 2
	ps[&x], ps[&y] = 1, 2
	fmt.Println(ps[&x], ps[&y], len(ps))
	a := map[[3]string]int{}
	a[[3]string{"a", "b", "c"}] = 4
	fmt.Println(a[[3]string{"a", "b", "c"}], a[[3]string{"a", "b"}])
	ms := map[string][]int{}
	for i := 0; i < 10; i++ {
		ms[fmt.Sprint(i%3)] = append(ms[fmt.Sprint(i%3)], i)
	}
	fmt.Println(ms)
	mm := map[string]map[string]int{"a": {"b": 1}}
	mm["a"]["c"]++
	fmt.Println(mm, mm["z"]["q"])
	v, ok := mm["z"]
	fmt.Println(v == nil, ok)
	var nm map[string]int
	delete(nm, "a")
	for range nm {
		fmt.Println("no")
	}
	fmt.Println(len(nm), nm["a"])
	q := map[int]bool{}
	for i := 0; i < 100000; i++ {
		q[i] = true
		delete(q, i-5)
	}
	fmt.Println(len(q))
	for k := range q {
		delete(q, k)
	}
	fmt.Println(len(q))
	st := map[string]struct{ a, b int }{}
	st["x"] = struct{ a, b int }{1, 2}
	for k, v := range st {
		v.a = 9
		fmt.Println(k, v, st[k])
	}
	counts := map[rune]int{}
	for _, r := range "hello world" {
		counts[r]++
	}
	fmt.Println(counts)
	c := make(map[string]chan int)
	c["a"] = make(chan int, 3)
	c["a"] <- 1
	fmt.Println(len(c["a"]), cap(c["a"]), c["b"] == nil)
}
