// A child's deadline is never later than its parent's.
package main

import (
	"context"
	"fmt"
	"time"
)

func main() {
	start := time.Now()
	parent, cancel := context.WithDeadline(context.Background(), start.Add(time.Hour))
	defer cancel()
	later, cancel2 := context.WithDeadline(parent, start.Add(2*time.Hour))
	defer cancel2()
	earlier, cancel3 := context.WithTimeout(parent, time.Minute)
	defer cancel3()
	past, cancel4 := context.WithDeadline(parent, start.Add(-time.Second))
	defer cancel4()
	for _, c := range []context.Context{context.Background(), parent, later, earlier, past} {
		d, ok := c.Deadline()
		fmt.Println(ok, ok && d.Sub(start) <= time.Hour, ok && d.Sub(start) > 0, c.Err())
	}
}
