// leak: a nil channel
package main

import "time"

type server struct{ started chan bool }

func (s server) run() {
	s.started <- true // bug
}

func main() {
	var s server
	go s.run()
	time.Sleep(time.Millisecond)
}
