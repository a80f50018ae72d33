// Since Go 1.22: every round of a loop has its own variables.
package main

import "fmt"

func main() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i *= 10; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), " ", f(), " ")
	}
	fmt.Println()
	var ps []*int
	for i, v := range []int{5, 6, 7} {
		if i != 1 {
			ps = append(ps, &v)
		}
	}
	fmt.Println(*ps[0], *ps[1], ps[0] == ps[1])
	var gs []func()
	for i := 0; i < 6; i++ {
		gs = append(gs, func() { fmt.Print(i, " ") })
		i++
	}
	for _, g := range gs {
		g()
	}
	fmt.Println()
	var step []func() int
	for i := 0; i < 3; i++ {
		step = append(step, func() int { return i })
		if i == 1 {
			continue
		}
	}
	fmt.Println(step[0](), step[1](), step[2]())
	done := make(chan int)
	for i := range 5 {
		go func() { done <- i * i }()
	}
	sum := 0
	for range 5 {
		sum += <-done
	}
	fmt.Println(sum)
	for i := 0; i < 2; i++ {
		defer func() { fmt.Println("deferred", i) }()
	}
}
