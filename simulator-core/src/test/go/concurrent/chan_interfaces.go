// Values of several types through one channel.
package main

import (
	"errors"
	"fmt"
)

func main() {
	c := make(chan interface{})
	go func() {
		defer close(c)
		for _, v := range []interface{}{1, "two", 3.5, nil, []int{4}, errors.New("five"), func() int { return 6 }} {
			c <- v
		}
	}()
	for v := range c {
		switch v := v.(type) {
		case nil:
			fmt.Println("nil")
		case func() int:
			fmt.Println("func", v())
		default:
			fmt.Printf("%T %v\n", v, v)
		}
	}
}
