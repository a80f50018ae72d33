// Reading values from strings and standard input, and leaving a goroutine by runtime.Goexit.
package main

import (
	"bufio"
	"fmt"
	"os"
	"runtime"
	"sync"
)

func main() {
	var a, b int
	var s string
	var f float64
	n, err := fmt.Sscan("1 2\nabc 2.5", &a, &b, &s, &f)
	fmt.Println(n, err, a, b, s, f)
	n, err = fmt.Sscan("x", &a)
	fmt.Println(n, err)
	n, err = fmt.Sscan("", &a)
	fmt.Println(n, err)
	n, err = fmt.Sscan("5", &a, &b)
	fmt.Println(n, err)
	n, err = fmt.Sscanln("5\n6", &a, &b)
	fmt.Println(n, err)
	n, err = fmt.Sscanf("7-8 zz", "%d-%d %s", &a, &b, &s)
	fmt.Println(n, err, a, b, s)
	n, err = fmt.Sscanf("age:30", "age:%d", &a)
	fmt.Println(n, err, a)
	n, err = fmt.Sscanf("x", "%d", &a)
	fmt.Println(n, err)
	n, err = fmt.Sscanf("5", "%d %d", &a, &b)
	fmt.Println(n, err)
	n, err = fmt.Sscanf("ff", "%x", &a)
	fmt.Println(n, err, a)
	r := bufio.NewReader(os.Stdin)
	for {
		n, err := fmt.Fscan(r, &a)
		if err != nil {
			fmt.Println(n, err)
			break
		}
		fmt.Println("got", a)
	}
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		defer fmt.Println("deferred", recover())
		func() {
			defer func() { fmt.Println("inner", recover()) }()
			runtime.Goexit()
		}()
		fmt.Println("never")
	}()
	wg.Wait()
}
