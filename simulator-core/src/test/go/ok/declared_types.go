// Declared types, aliases, local types, function and interface types, recursive types.
package main

import "fmt"

type (
	id    int
	alias = id
	pair  struct{ a, b id }
	visit func(id) bool
	list  struct {
		head *cell
		size int
	}
	cell struct {
		value id
		rest  *cell
	}
	expr interface{ eval() int }
	num  int
	add  struct{ l, r expr }
	mul  struct{ l, r expr }
	tree map[string]tree
	nest []nest
	fn   func(fn, int) int
)

func (n num) eval() int { return int(n) }
func (a add) eval() int { return a.l.eval() + a.r.eval() }
func (m mul) eval() int { return m.l.eval() * m.r.eval() }

func (l *list) push(v id) { l.head = &cell{v, l.head}; l.size++ }
func (l list) each(f visit) {
	for c := l.head; c != nil && f(c.value); c = c.rest {
	}
}

type stack struct{ items []interface{} }

func (s *stack) push(v interface{}) *stack { s.items = append(s.items, v); return s }
func (s *stack) pop() (v interface{}) {
	last := len(s.items) - 1
	v, s.items = s.items[last], s.items[:last]
	return
}

func main() {
	var a alias = 5
	var b id = a
	fmt.Printf("%T %v\n", a, pair{b, 6})
	l := list{}
	for i := id(0); i < 5; i++ {
		l.push(i * i)
	}
	l.each(func(v id) bool {
		fmt.Print(v, " ")
		return v != 4
	})
	fmt.Println(l.size)
	fmt.Println(add{num(1), mul{num(2), num(3)}}.eval())
	t := tree{"a": {"b": {}}, "c": nil}
	fmt.Println(t, len(t["a"]), t["x"]["y"] == nil)
	n := nest{{}, {{}, {}}}
	fmt.Println(n, len(n[1]))
	var factorial fn = func(self fn, n int) int {
		if n == 0 {
			return 1
		}
		return n * self(self, n-1)
	}
	fmt.Println(factorial(factorial, 10))
	s := &stack{}
	s.push(1).push("two").push(3.5)
	fmt.Println(s.pop(), s.pop(), len(s.items))
	type local struct{ id }
	x := local{9}
	fmt.Println(x.id, x)
	type bits uint8
	const (
		read bits = 1 << iota
		write
		exec
	)
	fmt.Println(read|exec, write&^write, ^read)
	type celsius float64
	type temps map[string]celsius
	fmt.Println(temps{"x": 1.5}["x"] + 1)
}
