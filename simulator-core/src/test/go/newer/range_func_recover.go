// "Handling panics", "For statements with range clause" (Go 1.23): recover in the body of a loop is called by the function around the loop.
package main

import "fmt"

func seq(yield func(int) bool) {
	_ = yield(1) && yield(2)
}

func direct() (err error) {
	defer func() {
		for i := range seq {
			for range seq {
				if r := recover(); r != nil {
					err = fmt.Errorf("recovered %v in round %d", r, i)
				}
			}
		}
	}()
	panic("p")
}

func inner() {
	defer func() { fmt.Println("outer", recover()) }()
	defer func() {
		for range seq {
			func() { fmt.Println("inner", recover()) }()
		}
	}()
	panic("q")
}

func main() {
	fmt.Println(direct())
	inner()
	for range seq {
		fmt.Println(recover())
		break
	}
}
