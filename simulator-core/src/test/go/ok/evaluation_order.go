// Calls, receives and operators happen from left to right; assignments in two phases.
package main

import "fmt"

func t(name string, v int) int { fmt.Print(name, " "); return v }

func at(name string, s []int) []int { fmt.Print(name, " "); return s }

type acc struct{ s string }

func (a *acc) add(s string) *acc { a.s += s; return a }

func main() {
	fmt.Println(t("a", 1) + t("b", 2)*t("c", 3))
	s := []int{1, 2, 3}
	at("x", s)[t("i", 0)] = t("v", 9)
	fmt.Println(s)
	i := 0
	i, s[i] = 1, 50
	fmt.Println(i, s)
	s[0], s[1], s[2] = s[2], s[0], s[1]
	fmt.Println(s)
	a, b := 1, 2
	a, b = b, a+b
	fmt.Println(a, b)
	m := map[string]int{}
	m["a"], m["b"] = t("one", 1), t("two", 2)
	fmt.Println(m)
	f := func(xs ...int) int { return len(xs) }
	fmt.Println(f(t("p", 1), t("q", 2), t("r", 3)))
	arr := [3]int{t("e0", 0), t("e1", 1), t("e2", 2)}
	fmt.Println(arr)
	x := &acc{}
	fmt.Println(x.add("1").add("2").add("3").s)
	c := make(chan int, 2)
	c <- 1
	c <- 2
	fmt.Println(<-c - <-c)
	if t("l", 0) == 1 && t("never", 1) == 1 || t("r", 1) == 1 {
		fmt.Println()
	}
	var y, z = t("y", 1), t("z", 2)
	fmt.Println(y, z)
	k := 0
	k, list := 2, []int{k, k + 1}
	fmt.Println(k, list)
	p := &s[0]
	s, *p = nil, 77
	fmt.Println(s == nil, *p)
}
