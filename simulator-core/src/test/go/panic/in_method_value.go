// A panic inside a promoted method called through an interface: the wrapper is not in the trace.
package main

type inner struct{ xs []int }

func (in *inner) at(i int) int { return in.xs[i] }

type outer struct{ *inner }

type getter interface{ at(int) int }

func main() {
	var g getter = outer{&inner{[]int{1, 2}}}
	f := g.at
	println(f(1))
	println(g.at(2))
}
