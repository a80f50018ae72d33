// Labels are checked in each function that has no syntax error of its own.
package main

func first() {
unused:
	for {
	}
}

func second() {
	x y
	break
}

func main() {
	continue
}
