// The twin of bugs/nil_channel_leak.go.
package main

import "time"

type server struct{ started chan bool }

func (s server) run() {
	s.started <- true
}

func main() {
	s := server{make(chan bool, 1)}
	go s.run()
	time.Sleep(time.Millisecond)
}
