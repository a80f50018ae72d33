// The types of contexts, and children that are cancelled together.
package main

import (
	"context"
	"fmt"
	"sync"
)

func main() {
	fmt.Printf("%T %T\n", context.Background(), context.TODO())
	root, cancel := context.WithCancel(context.TODO())
	deadline, cancel2 := context.WithTimeout(root, 1<<40)
	defer cancel2()
	fmt.Printf("%T %T %T\n", root, deadline, context.WithValue(root, 1, 1))
	var wg sync.WaitGroup
	for i := 0; i < 20; i++ {
		child, cancel := context.WithCancel(root)
		if i%3 == 0 {
			cancel()
		}
		wg.Add(1)
		go func() {
			defer wg.Done()
			defer cancel()
			<-child.Done()
		}()
	}
	cancel()
	wg.Wait()
	fmt.Println(deadline.Err())
}
