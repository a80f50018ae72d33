// One goroutine does the work for all who ask at the same time; panics and Goexit are shared too.
package main

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"time"

	"golang.org/x/sync/singleflight"
)

var group singleflight.Group

func slowly(v interface{}, err error) func() (interface{}, error) {
	return func() (interface{}, error) {
		time.Sleep(3 * time.Millisecond)
		return v, err
	}
}

func shared() {
	results := make(chan string, 3)
	for i := 0; i < 3; i++ {
		i := i
		go func() {
			v, err, shared := group.Do("key", slowly("first", nil))
			results <- fmt.Sprint(i, v, err, shared)
		}()
	}
	time.Sleep(10 * time.Millisecond)
	fmt.Println(len(results), strings.Contains(<-results, "first<nil>true"))
	fmt.Println(group.Do("key", slowly("alone", errors.New("failed"))))
}

func channels() {
	a, b := group.DoChan("key", slowly(1, nil)), group.DoChan("key", slowly(2, nil))
	fmt.Println(<-a, <-b, cap(a))
	c := group.DoChan("key", slowly(3, nil))
	group.Forget("key")
	d := group.DoChan("key", slowly(4, nil))
	fmt.Println(<-c, <-d)
}

func panics() {
	for i := 0; i < 2; i++ {
		go func() {
			defer func() {
				err := recover().(error)
				text := strings.Split(err.Error(), "\n")
				fmt.Println(text[0], text[1] == "", len(text) > 2)
			}()
			group.Do("key", func() (interface{}, error) {
				time.Sleep(2 * time.Millisecond)
				panic(errOops)
			})
		}()
	}
	time.Sleep(6 * time.Millisecond)
}

var errOops = errors.New("oops")

func exits() {
	done := make(chan bool)
	for i := 0; i < 2; i++ {
		go func() {
			defer func() { done <- recover() == nil }()
			group.Do("key", func() (interface{}, error) {
				time.Sleep(2 * time.Millisecond)
				runtime.Goexit()
				return nil, nil
			})
			fmt.Println("not reached")
		}()
	}
	fmt.Println(<-done, <-done)
}

func main() {
	shared()
	channels()
	panics()
	exits()
}
