// Maps: literals, comma-ok, delete, nil maps, struct keys, sorted printing.
package main

import (
	"fmt"
	"math"
	"sort"
)

type point struct{ x, y int }

func main() {
	m := map[string]int{"one": 1, "two": 2}
	m["three"] = 3
	v, ok := m["four"]
	fmt.Println(len(m), m["one"], v, ok)
	if v, ok := m["two"]; ok {
		fmt.Println("two", v)
	}
	delete(m, "two")
	delete(m, "nothing")
	_, ok = m["two"]
	fmt.Println(ok, m)
	m["one"]++
	m["new"] += 5
	fmt.Println(m)
	var nothing map[string]int
	fmt.Println(nothing == nil, len(nothing), nothing["x"], nothing)
	delete(nothing, "x")
	for range nothing {
		fmt.Println("never")
	}
	places := map[point]string{{1, 2}: "a", {0, 5}: "b"}
	places[point{1, 2}] += "!"
	fmt.Println(places, places[point{9, 9}] == "")
	keys := []string{}
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	fmt.Println(keys)
	sum := 0
	for _, v := range m {
		sum += v
	}
	fmt.Println(sum)
	numbers := map[int]bool{}
	for i := 0; i < 100; i++ {
		numbers[i] = true
	}
	seen := 0
	for k := range numbers {
		seen++
		delete(numbers, k)
		delete(numbers, 99-k)
	}
	fmt.Println(seen, len(numbers))
	lists := map[string][]int{}
	lists["a"] = append(lists["a"], 1, 2)
	lists["b"] = append(lists["b"], 3)
	fmt.Println(lists)
	nested := map[string]map[string]int{"x": {"y": 1}}
	nested["x"]["z"] = 2
	fmt.Println(nested, nested["q"]["r"])
	any := map[interface{}]string{1: "int", "1": "string", 1.5: "float", point{1, 1}: "point", true: "bool"}
	fmt.Println(any[1], any["1"], any[1.5], any[point{1, 1}], any[true], any[int8(1)] == "")
	nan := map[float64]int{math.NaN(): 1, math.NaN(): 2}
	fmt.Println(len(nan), nan[math.NaN()])
	same := m
	same["shared"] = 1
	fmt.Println(m["shared"])
	functions := map[string]func(int) int{"double": func(x int) int { return 2 * x }}
	fmt.Println(functions["double"](21))
	pointers := map[string]*point{"p": {1, 2}}
	pointers["p"].x = 10
	fmt.Println(*pointers["p"])
	fmt.Println(map[bool]int{true: 1, false: 0}, map[float64]string{2.5: "b", -1: "a"})
	fmt.Println(map[[2]int]int{{2, 1}: 1, {1, 9}: 2})
	big := make(map[int]int, 1000)
	for i := 0; i < 1000; i++ {
		big[i*7919] = i
	}
	fmt.Println(len(big), big[7919*500])
}
