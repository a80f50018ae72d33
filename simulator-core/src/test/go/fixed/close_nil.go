// The twin of bugs/close_nil.go.
package main

func main() {
	stop := make(chan bool)
	close(stop)
}
