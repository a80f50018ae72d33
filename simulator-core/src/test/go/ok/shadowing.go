// Scopes and shadowing, also of predeclared names.
package main

import "fmt"

var x = "package"

func f(x int) int {
	{
		x := x + 1
		x++
		_ = x
	}
	return x
}

func g() (x int) {
	x = 1
	if x := 2; x > 0 {
		_ = x
	}
	for x := 10; x < 12; x++ {
	}
	return
}

type int32 string

func main() {
	fmt.Println(x, f(1), g())
	x := x + "/local"
	{
		fmt.Println(x)
		x := len(x)
		fmt.Println(x)
		{
			x, y := x+1, x
			fmt.Println(x, y)
		}
	}
	a, b := 1, 2
	b, c := 3, 4
	fmt.Println(a, b, c)
	if a := "a"; true {
		b := a + a
		fmt.Println(a, b)
	} else if a == "" {
	}
	true := false
	fmt.Println(true, !true)
	len := func(s string) string { return s + "!" }
	fmt.Println(len("own"))
	nil := 5
	fmt.Println(nil)
	var i int32 = "not a number"
	fmt.Println(i)
	switch x := 5; x {
	case 5:
		x := "five"
		fmt.Println(x)
	}
	type T struct{ a int }
	{
		type T struct{ b string }
		fmt.Println(T{"inner"})
	}
	fmt.Println(T{1}, x)
	string := "s"
	fmt.Println(string)
}
