// Readers and writers of a pipe in memory wait for each other; what either end is closed with arrives at the other.
package main

import (
	"errors"
	"fmt"
	"io"
	"sync"
	"time"
)

func main() {
	r, w := io.Pipe()
	go func() {
		n, err := fmt.Fprint(w, "hello, pipe")
		fmt.Println(n, err)
		w.Close()
	}()
	part := make([]byte, 5)
	n, err := io.ReadFull(r, part)
	fmt.Println(n, err, string(part))
	rest, err := io.ReadAll(r)
	fmt.Println(string(rest), err)
	_, err = w.Write(part)
	fmt.Println(err)
	_, err = r.Read(part)
	fmt.Println(err)

	r, w = io.Pipe()
	go func() {
		time.Sleep(time.Millisecond)
		r.CloseWithError(errors.New("enough"))
	}()
	n, err = w.Write(part)
	fmt.Println(n, err)
	_, err = r.Read(part)
	fmt.Println(err)
	w.CloseWithError(errors.New("late"))
	_, err = r.Read(part)
	fmt.Println(err)
	_, err = w.Write(part)
	fmt.Println(err)

	r, w = io.Pipe()
	var wg sync.WaitGroup
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			w.Write([]byte{'a' + byte(i), 'A' + byte(i)})
		}(i)
	}
	go func() { wg.Wait(); w.CloseWithError(errors.New("failed")) }()
	all, err := io.ReadAll(r)
	fmt.Println(string(all), err)

	r, w = io.Pipe()
	go func() { w.Write(nil); w.CloseWithError(nil) }()
	n, err = r.Read(part)
	fmt.Println(n, err)
	n, err = r.Read(part)
	fmt.Println(n, err)
	fmt.Println(r.Close(), w.Close())
}
