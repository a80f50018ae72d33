// How contexts print.
package main

import (
	"context"
	"fmt"
	"strings"
	"time"
)

type key struct{}
type named int

func (n named) String() string { return fmt.Sprint("named", int(n)) }

func main() {
	c, cancel := context.WithCancel(context.Background())
	defer cancel()
	fmt.Println(context.Background(), context.TODO(), c)
	fmt.Println(context.WithValue(c, key{}, 1))
	fmt.Println(context.WithValue(c, named(1), named(2)))
	fmt.Println(context.WithValue(c, "text", "more text"))
	d, cancel2 := context.WithTimeout(context.TODO(), time.Hour)
	defer cancel2()
	text := fmt.Sprint(d)
	fmt.Println(strings.HasPrefix(text, "context.TODO.WithDeadline("), strings.HasSuffix(text, "s])"))
	short, cancel3 := context.WithTimeout(d, 2*time.Hour)
	defer cancel3()
	fmt.Println(strings.HasSuffix(fmt.Sprint(short), "s]).WithCancel"))
}
