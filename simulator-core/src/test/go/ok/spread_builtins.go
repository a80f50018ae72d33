// The results of one call as the operands of a predeclared function.
package main

func f() (int, string)            { return 1, "x" }
func g() ([]int, int, int)        { return []int{1}, 2, 3 }
func h() (map[string]int, string) { return m, "a" }
func c() ([]byte, string)         { return b, "xyz" }

var m = map[string]int{"a": 1}
var b = make([]byte, 2)

func main() {
	defer println(f())
	println(f())
	println(len(append(g())), copy(c()), string(b))
	delete(h())
	println(len(m))
}
