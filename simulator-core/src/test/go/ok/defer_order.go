// Deferred calls run last in first out; arguments are evaluated at the defer; results can still change.
package main

import "fmt"

func order() {
	for i := 0; i < 3; i++ {
		defer fmt.Println("deferred", i)
	}
	fmt.Println("body")
}

func result() (n int) {
	defer func() { n *= 2 }()
	return 21
}

func notResult() int {
	n := 1
	defer func() { n = 100 }()
	return n
}

func arguments() {
	x := 1
	defer fmt.Println("argument", x)
	defer func() { fmt.Println("closure", x) }()
	x = 2
}

type thing struct{ n int }

func (t thing) show()   { fmt.Println("value", t.n) }
func (t *thing) point() { fmt.Println("pointer", t.n) }

func receivers() {
	t := thing{1}
	defer t.show()
	defer t.point()
	t.n = 2
}

func trace(s string) string { fmt.Println("enter", s); return s }
func leave(s string)        { fmt.Println("leave", s) }

func nested() {
	defer leave(trace("a"))
	func() {
		defer leave(trace("b"))
		fmt.Println("inner")
	}()
	defer func() {
		defer fmt.Println("deferred in deferred")
		fmt.Println("deferred")
	}()
}

func conditional(yes bool) {
	if yes {
		defer fmt.Println("only if yes")
	}
	fmt.Println(yes)
}

func early(n int) (s string) {
	defer func() { s += "!" }()
	switch {
	case n > 0:
		return "positive"
	case n < 0:
		return "negative"
	}
	s = "zero"
	return
}

func main() {
	order()
	fmt.Println(result(), notResult())
	arguments()
	receivers()
	nested()
	conditional(true)
	conditional(false)
	fmt.Println(early(1), early(-1), early(0))
	defer fmt.Println("main ends")
	m := map[string]int{"a": 1}
	defer delete(m, "a")
	defer func(n int) { fmt.Println(n, len(m)) }(len(m))
	c := make(chan int, 1)
	defer close(c)
}
