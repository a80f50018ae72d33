// "Handling panics" (Go 1.21): panic(nil) is a *runtime.PanicNilError, so that recover never returns nil for a panic.
package main

import "fmt"
import "runtime"

func main() {

	defer func() {
		r := recover()
		_, ok := r.(*runtime.PanicNilError)
		fmt.Println(ok, r)
	}()
	panic(nil)
}
