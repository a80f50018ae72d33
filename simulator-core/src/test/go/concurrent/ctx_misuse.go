// What panics, and with what.
package main

import (
	"context"
	"fmt"
)

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	try(func() { context.WithCancel(nil) })
	try(func() { context.WithTimeout(nil, 1) })
	try(func() { context.WithValue(nil, 1, 1) })
	try(func() { context.WithValue(context.Background(), nil, 1) })
	try(func() { context.WithValue(context.Background(), []int{1}, 1) })
	try(func() { context.WithValue(context.TODO(), struct{ f func() }{}, 1) })
}
