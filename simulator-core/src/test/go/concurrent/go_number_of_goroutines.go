// NumGoroutine counts those that have not ended.
package main

import (
	"fmt"
	"runtime"
	"time"
)

func main() {
	fmt.Println(runtime.NumGoroutine())
	stop := make(chan bool)
	for i := 0; i < 5; i++ {
		go func() { <-stop }()
	}
	fmt.Println(runtime.NumGoroutine())
	stop <- true
	stop <- true
	time.Sleep(time.Millisecond)
	fmt.Println(runtime.NumGoroutine())
	close(stop)
	time.Sleep(time.Millisecond)
	fmt.Println(runtime.NumGoroutine())
}
