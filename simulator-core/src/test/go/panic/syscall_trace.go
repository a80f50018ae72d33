// A fatal error shows who is in a system call, who waits for the network, and who is locked to a thread.
package main

import (
	"net"
	"os/exec"
	"runtime"
	"sync"
	"time"
)

func accepts(l net.Listener) { l.Accept() }

func sleeps() { exec.Command("sleep", "2").Run() }

func waits(c chan int) {
	runtime.LockOSThread()
	<-c
}

func main() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	go accepts(l)
	go waits(make(chan int))
	go sleeps()
	time.Sleep(200 * time.Millisecond)
	var mu sync.Mutex
	mu.Unlock()
}
