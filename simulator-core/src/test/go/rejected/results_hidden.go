// A result that another variable hides.
package main

func f() (err error) {
	if err := g(); err != nil {
		return
	}
	return
}

func g() (n int, err error) {
	return 1
}

func main() {
	return 1
}
