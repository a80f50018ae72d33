// leak: a call that never returns
package main

import (
	"fmt"
	"io"
	"time"
)

func main() {
	r, w := io.Pipe()
	go func() {
		fmt.Fprintln(w, "hello")
		fmt.Fprintln(w, "world") // bug
		w.Close()
	}()
	buf := make([]byte, 6)
	n, err := io.ReadFull(r, buf)
	fmt.Println(n, err)
	time.Sleep(time.Second)
}
