// recover works only directly in a deferred function, and the function then returns normally.
package main

import (
	"errors"
	"fmt"
)

func safe(f func()) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("caught: %v", r)
		}
	}()
	f()
	return nil
}

func helper() interface{} { return recover() }

func indirect() (r interface{}) {
	defer func() { r = recover() }()
	defer func() {
		defer func() { fmt.Println("not of this frame:", recover()) }()
		fmt.Println("too deep:", helper(), func() interface{} { return helper() }())
	}()
	panic("deep")
}

func repanic() {
	defer func() {
		r := recover()
		fmt.Println("first", r)
		panic(fmt.Sprint(r, " again"))
	}()
	panic("one")
}

func replaced() {
	defer func() { panic("second") }()
	panic("first")
}

func continues() {
	defer fmt.Println("continues: last deferred")
	defer func() { fmt.Println("continues:", recover()) }()
	defer fmt.Println("continues: first deferred")
	panic("stop")
}

func twice() {
	defer func() { fmt.Println("outer", recover()) }()
	defer func() {
		defer func() { fmt.Println("inner", recover()) }()
		panic("b")
	}()
	panic("a")
}

func value() int {
	defer func() { recover() }()
	panic("x")
}

func deferredRecover() {
	defer recover()
	fmt.Println("no panic here")
}

func inLoop() {
	for i := 0; i < 3; i++ {
		func() {
			defer func() {
				if r := recover(); r != nil {
					fmt.Println("round", i, r)
				}
			}()
			if i%2 == 0 {
				panic(i)
			}
		}()
	}
}

func main() {
	fmt.Println(recover())
	fmt.Println(safe(func() { panic("boom") }))
	fmt.Println(safe(func() {}))
	fmt.Println(safe(func() { var m map[string]int; m["a"] = 1 }))
	fmt.Println(safe(func() { var s []int; i := 3; s[i] = 1 }))
	fmt.Println(safe(func() { a, b := 1, 0; fmt.Println(a / b) }))
	fmt.Println(safe(func() { var p *struct{ x int }; p.x = 1 }))
	fmt.Println(safe(func() { panic(errors.New("an error")) }))
	fmt.Println(safe(repanic))
	fmt.Println(safe(replaced))
	fmt.Println(indirect())
	continues()
	twice()
	fmt.Println(value())
	deferredRecover()
	inLoop()
	func() {
		defer func() {
			err, ok := recover().(error)
			fmt.Println(ok, err)
			var re interface{ RuntimeError() }
			fmt.Println(errors.As(err, &re))
		}()
		var x interface{} = "s"
		fmt.Println(x.(int))
	}()
}
