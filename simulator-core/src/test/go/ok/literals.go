// Composite literals of every kind, nested and elided.
package main

import "fmt"

type point struct{ x, y int }
type rect struct{ a, b point }
type grid [2][2]point
type named map[string][]point

func main() {
	fmt.Println(point{}, point{1, 2}, point{y: 2}, rect{point{1, 2}, point{3, 4}}, rect{b: point{x: 5}})
	fmt.Println([]point{{1, 2}, {}}, []*point{{1, 2}}[0].y, [][]int{{1}, {2, 3}}, [2]point{1: {3, 4}})
	fmt.Println(grid{{{1, 2}}, {1: {3, 4}}}, named{"a": {{1, 2}}, "b": nil})
	fmt.Println(map[point]point{{1, 2}: {3, 4}}, map[string]*point{"p": {5, 6}}["p"].x, map[string]map[string]int{"a": {"b": 1}})
	fmt.Println([...]int{1, 2, 3}, [...]string{2: "c"}, []int{5: 1, 2, 1: 7}, len([]int{10: 0}))
	fmt.Println([]byte{'a', 'b', 99}, []rune{'é'}, []interface{}{1, "a", point{1, 2}, nil, []int{1}})
	fmt.Println(&point{1, 2}, *&point{3, 4}, (&point{5, 6}).x, []int{1, 2, 3}[1], map[string]int{"k": 4}["k"], "str"[1:], [3]int{7, 8, 9}[2])
	const k = 3
	fmt.Println([]string{k: "three", 0: "zero"}[k], [k]bool{true})
	if (point{1, 2}) == (point{1, 2}) {
		fmt.Println("equal")
	}
	for _, p := range []struct {
		name string
		point
	}{{"a", point{1, 2}}, {name: "b"}} {
		fmt.Println(p.name, p.x, p)
	}
	s := []func() int{func() int { return 1 }, func() int { return 2 }}
	fmt.Println(s[0]()+s[1](), func() int { return 5 }())
	fmt.Println(struct{ a, b interface{} }{1, "x"}, []chan int{nil}[0] == nil, []error{nil}, [2]*int{})
}
