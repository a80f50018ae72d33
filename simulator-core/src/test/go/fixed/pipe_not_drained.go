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
		fmt.Fprintln(w, "world")
		w.Close()
	}()
	buf := make([]byte, 6)
	n, err := io.ReadFull(r, buf)
	fmt.Println(n, err)
	r.Close()
	time.Sleep(time.Second)
}
