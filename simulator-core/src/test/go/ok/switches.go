// Expression switches: tag, no tag, several values, fallthrough, init, default anywhere, order of evaluation.
package main

import "fmt"

func grade(points int) string {
	switch {
	case points >= 90:
		return "A"
	case points >= 70:
		return "B"
	default:
		return "C"
	}
}

func says(n int) int { fmt.Print("f", n, " "); return n }

func main() {
	fmt.Println(grade(95), grade(75), grade(10))
	for i := 0; i < 6; i++ {
		switch i {
		case 0, 2, 4:
			fmt.Print("even ")
		case 1:
			fmt.Print("one ")
			fallthrough
		case 3:
			fmt.Print("one or three ")
		default:
			fmt.Print("other ")
		}
	}
	fmt.Println()
	switch x := 5; {
	default:
		fmt.Println("default", x)
	case x > 10:
		fmt.Println("big")
	}
	switch x := "b"; x + "c" {
	case "bc":
		x := 1
		fmt.Println("bc", x)
	}
	switch says(2) {
	case says(1), says(2), says(3):
		fmt.Println("found")
	case says(4):
	}
	switch f := 2.5; f {
	case 2.5:
		fmt.Println("float")
	}
	switch {
	}
	switch says(1) {
	}
	fmt.Println()
	var e interface{} = 3
	switch e {
	case "3":
		fmt.Println("string")
	case 3:
		fmt.Println("int")
	}
	switch p := (struct{ x int }{1}); p {
	case struct{ x int }{1}:
		fmt.Println("struct")
	}
	switch i := 1; i {
	case 1:
		if i > 0 {
			break
		}
		fmt.Println("never")
	default:
		fmt.Println("never")
		fallthrough
	case 7:
		fmt.Println("never")
	}
	switch true {
	case false:
	default:
		fmt.Println("last")
	}
	switch b := byte('x'); {
	case 'a' <= b && b <= 'z':
		fmt.Println("letter")
	}
}
