// Jumps into the blocks of every kind of statement, and into a function around.
package main

func main() {
	goto A
	goto B
	goto C
	goto D
	goto E
	goto F
	for i := 0; i < 3; i++ {
	A:
		_ = 0
	}
	switch {
	case true:
	B:
		_ = 0
	default:
	C:
		_ = 0
	}
	select {
	default:
	D:
		_ = 0
	}
	if true {
	} else if false {
	E:
		_ = 0
	} else {
	F:
		_ = 0
	}
	_ = func() {
	G:
		_ = 0
		goto G
	}
	for range "x" {
		goto H
	}
	{
		{
		H:
		}
		goto H
	}
	switch interface{}(1).(type) {
	case int:
	I:
		_ = 0
		goto I
	}
	_ = func() { goto A }
}
