// race: Data race on err
package main

import "fmt"

func load(name string) (string, error) { return name, nil }

func main() {
	_, err := load("a")
	done := make(chan bool)
	go func() {
		_, err = load("b") // bug
		done <- true
	}()
	_, err = load("c") // bug
	<-done
	fmt.Println(err)
}
