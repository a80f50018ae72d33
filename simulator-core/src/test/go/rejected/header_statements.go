// What may not stand before the brace of a statement.
package main

func main() {
	if {
	}
	for var i = 0; i < 3; i++ {
	}
	for i := 0; i < 3; j := 1 {
	}
	if x := 1; {
	}
	if true {
	} else println()
}
