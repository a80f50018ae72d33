// misuse: close of nil channel
package main

func main() {
	var stop chan bool
	close(stop) // bug
}
