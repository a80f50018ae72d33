// Several panics whose values have methods: all are asked for their text.
package main

import "fmt"

type first struct{ n int }

func (f *first) Error() string { return fmt.Sprint("first ", f.n) }

type second string

func (s second) String() string { return "second " + string(s) }

type third float64

func raise(v interface{}) { panic(v) }

func main() {
	defer func() { raise(third(2.5)) }()
	defer func() {
		recover()
		raise(second("x"))
	}()
	raise(&first{1})
}
