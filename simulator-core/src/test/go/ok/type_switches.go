// Type switches: one type, several, nil, interfaces, bound and unbound.
package main

import (
	"errors"
	"fmt"
)

type myInt int

func (m myInt) String() string { return "my" }

type pair struct{ a, b int }

func kind(v interface{}) string {
	switch x := v.(type) {
	case nil:
		return "nil"
	case int:
		return fmt.Sprint("int ", x+1)
	case int8, int16:
		return fmt.Sprintf("small %v", x)
	case string:
		return "string " + x
	case fmt.Stringer:
		return "stringer " + x.String()
	case error:
		return "error " + x.Error()
	case []int:
		return fmt.Sprint("slice ", len(x))
	case map[string]int:
		return fmt.Sprint("map ", len(x))
	case *pair:
		x.a++
		return fmt.Sprint("pointer ", x.a)
	case pair:
		return fmt.Sprint("pair ", x.b)
	case func() int:
		return fmt.Sprint("func ", x())
	case chan int:
		return fmt.Sprint("chan ", cap(x))
	case [2]bool:
		return fmt.Sprint("array ", x[1])
	case bool, float64:
		return fmt.Sprintf("%T", x)
	default:
		return fmt.Sprintf("other %T", x)
	}
}

func main() {
	values := []interface{}{nil, 1, int8(2), int16(3), "s", myInt(4), errors.New("e"), []int{1}, map[string]int{},
		&pair{1, 2}, pair{3, 4}, func() int { return 5 }, make(chan int, 6), [2]bool{false, true}, true, 1.5, float32(2), 'x', uint(1), struct{}{}}
	for _, v := range values {
		fmt.Println(kind(v))
	}
	switch values[1].(type) {
	case string, int:
		fmt.Println("unbound")
	}
	switch v := interface{}(2.0); v := v.(type) {
	case float64:
		fmt.Println(v / 4)
	}
	var e error
	switch e.(type) {
	case nil:
		fmt.Println("nil error")
	}
	switch x := values[0].(type) {
	default:
		fmt.Println("default", x)
	case int:
		fmt.Println(x)
	}
}
