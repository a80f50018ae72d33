package main

import "fmt"

func main() {
	panic(fmt.Errorf("cannot open %q", "x"))
}
