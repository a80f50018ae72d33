// The twin of bugs/error_variable.go.
package main

import "fmt"

func load(name string) (string, error) { return name, nil }

func main() {
	_, err := load("a")
	done := make(chan bool)
	go func() {
		_, err := load("b")
		done <- err == nil
	}()
	_, err = load("c")
	<-done
	fmt.Println(err)
}
