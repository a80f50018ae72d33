// Value and pointer receivers, method values and method expressions.
package main

import "fmt"

type counter struct{ n int }

func (c counter) get() int         { return c.n }
func (c *counter) add(d int)       { c.n += d }
func (c counter) lost(d int)       { c.n += d }
func (c *counter) chain() *counter { c.n++; return c }
func (counter) nameless() string   { return "nameless" }

type celsius float64

func (c celsius) fahrenheit() float64 { return float64(c)*9/5 + 32 }

type list []int

func (l list) sum() (t int) {
	for _, v := range l {
		t += v
	}
	return
}
func (l *list) push(v int) { *l = append(*l, v) }

type set map[string]bool

func (s set) add(k string) { s[k] = true }

type handler func(string) string

func (h handler) twice(s string) string { return h(h(s)) }

func main() {
	c := counter{1}
	c.add(5)
	c.lost(100)
	fmt.Println(c.get(), c.nameless())
	p := &c
	p.add(1)
	fmt.Println(p.get(), (*p).get(), p.chain().chain().get())
	get, add := c.get, c.add
	add(10)
	fmt.Println(get(), c.get())
	fmt.Println(counter.get(c), (*counter).get(&c))
	(*counter).add(&c, 1)
	f := (*counter).add
	f(&c, 1)
	fmt.Println(c.n)
	fmt.Println(celsius(100).fahrenheit())
	var l list
	l.push(1)
	l.push(2)
	fmt.Println(l.sum(), list{4, 5}.sum(), list.sum(l))
	s := set{}
	s.add("x")
	fmt.Println(s, len(s))
	fmt.Println(handler(func(s string) string { return s + "." }).twice("a"))
	cs := []counter{{1}, {2}}
	cs[0].add(10)
	for _, c := range cs {
		c.add(100)
	}
	for i := range cs {
		cs[i].add(1000)
	}
	fmt.Println(cs)
	m := map[string]*counter{"a": {}}
	m["a"].add(3)
	fmt.Println(m["a"].get())
	var np *counter
	func() {
		defer func() { fmt.Println("recovered:", recover()) }()
		fmt.Println(np.get())
	}()
	fs := []func(int){c.add, c.lost}
	for _, f := range fs {
		f(1)
	}
	fmt.Println(c.n)
}
