// Connections within the program: accept, read, write, deadlines, closing.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"sync"
	"time"
)

func serve(c net.Conn) {
	defer c.Close()
	s := bufio.NewScanner(c)
	for s.Scan() {
		fmt.Fprintf(c, "echo %s\n", s.Text())
	}
}

func main() {
	l, err := net.Listen("tcp", "127.0.0.1:38085")
	fmt.Println(err, l.Addr())
	accepted := make(chan error)
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				accepted <- err
				return
			}
			go serve(c)
		}
	}()
	var wg sync.WaitGroup
	var mu sync.Mutex
	sum := 0
	for i := 0; i < 5; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			c, err := net.Dial("tcp", "localhost:38085")
			if err != nil {
				fmt.Println(err)
				return
			}
			r := bufio.NewReader(c)
			for j := 0; j < 3; j++ {
				fmt.Fprintf(c, "%d-%d\n", i, j)
				line, err := r.ReadString('\n')
				if err != nil || line != fmt.Sprintf("echo %d-%d\n", i, j) {
					fmt.Println("bad", line, err)
				}
				mu.Lock()
				sum++
				mu.Unlock()
			}
			c.Close()
		}(i)
	}
	wg.Wait()
	fmt.Println(sum)
	_, err = net.Listen("tcp", "127.0.0.1:38085")
	fmt.Println(err)
	_, err = net.Dial("tcp", "127.0.0.1:38086")
	fmt.Println(err)
	c, _ := net.Dial("tcp", "127.0.0.1:38085")
	c.SetReadDeadline(time.Now().Add(10 * time.Millisecond))
	_, err = c.Read(make([]byte, 10))
	var ne net.Error
	fmt.Println(errors.As(err, &ne) && ne.Timeout(), errors.Is(err, os.ErrDeadlineExceeded))
	c.Close()
	_, err = c.Read(make([]byte, 10))
	fmt.Println(errors.Is(err, net.ErrClosed))
	l.Close()
	err = <-accepted
	fmt.Println(err, errors.Is(err, net.ErrClosed))
	a, b := net.Pipe()
	go func() { a.Write([]byte("hi there")); a.Close() }()
	all, err := io.ReadAll(b)
	fmt.Println(string(all), err)
	_, err = net.Dial("tcp", "noport")
	fmt.Println(err)
}
