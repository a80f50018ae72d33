// os.Exit ends the program at once: no deferred calls, no waiting.
package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("never")
	go func() { select {} }()
	fmt.Println("arguments:", len(os.Args))
	fmt.Fprintln(os.Stdout, "to stdout")
	fmt.Fprintln(os.Stderr, "to stderr", 1, 2)
	fmt.Fprintf(os.Stderr, "%d%%\n", 50)
	os.Stdout.WriteString("written\n")
	func() {
		defer fmt.Println("never either")
		os.Exit(42)
	}()
}
