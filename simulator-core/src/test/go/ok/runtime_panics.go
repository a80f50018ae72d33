// The texts of run-time panics, and who may recover: nested panics, Goexit, method values, wrappers.
package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"sync"
)

type E struct{ s string }

func (e *E) Error() string { return "E:" + e.s }

func rec(name string, f func()) {
	defer func() { fmt.Println(name, "->", recover()) }()
	f()
}

func named() (n int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("wrapped: %v", r)
			n *= 2
		}
	}()
	n = 21
	panic("boom")
}

func helper() interface{} { return recover() }

type M struct{ n int }

func (m M) Val()  { m.n++; fmt.Println("val", m.n) }
func (m *M) Ptr() { m.n++; fmt.Println("ptr", m.n) }
func (m M) Rec()  { fmt.Println("method recovered", recover()) }

type I interface{ Val() }
type Emb struct{ *M }

func order() {
	for i := 0; i < 3; i++ {
		defer fmt.Println("defer", i)
	}
	defer func() {
		defer func() { fmt.Println("inner", recover()) }()
		panic("second")
	}()
	fmt.Println("body")
}

func nestedRecover() {
	defer func() { fmt.Println("outer", recover()) }()
	defer func() {
		defer func() { fmt.Println("inner", recover()) }()
		panic("two")
	}()
	panic("one")
}

func replaced() {
	defer func() { fmt.Println("got", recover()) }()
	defer func() { panic("replaced") }()
	panic("orig")
}

func notDirect() {
	defer func() { fmt.Println("direct", recover()) }()
	defer func() { fmt.Println("helper", helper()) }()
	defer func() { func() { fmt.Println("nested func", recover()) }() }()
	panic("x")
}

func loopRecover() (s []int) {
	for i := 0; i < 3; i++ {
		func() {
			defer func() {
				if r := recover(); r != nil {
					s = append(s, r.(int))
				}
			}()
			panic(i)
		}()
	}
	return
}

func goexit() {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		defer fmt.Println("goexit deferred")
		defer func() { fmt.Println("recover in goexit", recover()) }()
		func() {
			defer func() {
				defer func() { fmt.Println("r", recover()) }()
				panic("during goexit")
			}()
			runtime.Goexit()
		}()
		fmt.Println("not reached")
	}()
	wg.Wait()
	wg.Add(1)
	go func() {
		defer wg.Done()
		defer func() {
			defer func() { fmt.Println("rr", recover()) }()
			runtime.Goexit()
		}()
		panic("lost in goexit")
	}()
	wg.Wait()
	wg.Add(1)
	go func() {
		defer wg.Done()
		defer func() { fmt.Println("recovered over goexit:", recover()) }()
		defer func() { panic("over goexit") }()
		runtime.Goexit()
	}()
	wg.Wait()
}

func wrappers() {
	defer M{3}.Rec()
	panic("w")
}
func wrappers2() {
	var e interface{ Rec() } = Emb{&M{1}}
	defer e.Rec()
	panic("w2")
}
func builtins() {
	defer func() { fmt.Println(recover()) }()
	defer recover()
	defer panic("from defer panic")
	panic("first")
}

func main() {
	var m map[string]int
	var s []int
	var p *E
	var f func()
	var i interface{}
	var e error
	idx := 5
	neg := -1
	zero := 0
	rec("nil map", func() { m["a"] = 1 })
	rec("index", func() { s[idx] = 1 })
	rec("neg", func() { _ = s[neg] })
	rec("nil ptr", func() { _ = p.s })
	rec("nil func", func() { f() })
	rec("nil iface", func() { e.Error() })
	rec("assert", func() { _ = i.(int) })
	i = "str"
	rec("assert2", func() { _ = i.(int) })
	rec("assert3", func() { _ = i.(fmt.Stringer) })
	rec("div", func() { _ = 1 / zero })
	rec("slice", func() { _ = s[1:] })
	rec("slice2", func() { _ = s[:idx] })
	rec("slice3", func() { _ = make([]int, 3)[idx-2 : idx-3] })
	rec("slice4", func() { _ = make([]int, 3)[1:2:idx] })
	rec("slice5", func() { _ = make([]int, 3, 10)[idx:4:7] })
	rec("slice6", func() { _ = make([]int, 3, 10)[2 : 9 : 7+zero] })
	rec("str", func() { _ = "abc"[idx:] })
	rec("str2", func() { _ = "abc"[neg:] })
	rec("arr", func() { a := [3]int{}; _ = a[:idx] })
	rec("slice neg", func() { _ = s[:neg] })
	rec("conv", func() { _ = (*[4]int)(make([]int, 2)) })
	rec("hash", func() { mm := map[interface{}]int{}; mm[[]int{1}] = 2 })
	rec("hash2", func() { mm := map[interface{}]int{}; _ = mm[struct{ x []int }{}] })
	rec("cmp", func() { var a, b interface{} = []int{1}, []int{1}; _ = a == b })
	rec("cmp2", func() {
		var a, b interface{} = struct{ f func() }{}, struct{ f func() }{}
		fmt.Println(a == b)
	})
	rec("cmp3", func() { var a, b interface{} = []int{1}, 3; fmt.Println(a == b) })
	rec("shift", func() { _ = 1 << neg })
	rec("make", func() { _ = make([]int, neg) })
	rec("make2", func() { _ = make([]int, 2, neg+2) })
	rec("makechan", func() { _ = make(chan int, neg) })
	rec("custom", func() { panic(&E{"x"}) })
	rec("deref", func() { var q *int; *q = 1 })
	rec("arrptr", func() { var q *[3]int; q[1] = 2 })
	rec("arrptrlen", func() {
		var q *[3]int
		fmt.Println(len(q))
		for i := range q {
			fmt.Print(i)
		}
	})
	rec("nested defer nil", func() { defer f(); fmt.Println("before") })
	fmt.Println(named())
	order()
	nestedRecover()
	replaced()
	notDirect()
	fmt.Println(loopRecover())
	goexit()
	wrappers()
	wrappers2()
	builtins()
	mv := M{10}
	var iv I = mv
	g := iv.Val
	mv.n = 50
	g()
	g()
	h := mv.Ptr
	h()
	h()
	k := (*M).Ptr
	k(&mv)
	l := M.Val
	l(mv)
	var re runtime.Error
	func() {
		defer func() {
			err, _ := recover().(error)
			fmt.Println(errors.As(err, &re), re)
		}()
		_ = s[idx]
	}()
	fs := []func(){}
	for i := 0; i < 3; i++ {
		i := i
		fs = append(fs, func() { i += 10; fmt.Print(i, " ") })
	}
	for _, f := range fs {
		f()
		f()
	}
	fmt.Println()
	defer fmt.Println("not printed")
	os.Exit(3)
}
