// Deferred calls that send and close.
package main

import "fmt"

func work(name string, out chan<- string) {
	defer close(out)
	defer func() { out <- name + " ends" }()
	out <- name + " begins"
}

func main() {
	for _, name := range []string{"first", "second"} {
		out := make(chan string)
		go work(name, out)
		for s := range out {
			fmt.Println(s)
		}
	}
}
