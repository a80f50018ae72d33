// The twin of bugs/once_inside_itself.go.
package main

import "sync"

func main() {
	var once, other sync.Once
	once.Do(func() {
		other.Do(func() {})
	})
}
