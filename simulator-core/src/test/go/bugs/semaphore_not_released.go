// deadlock: whose buffer is full
package main

import "fmt"

func main() {
	slots := make(chan bool, 2)
	for i := 0; i < 3; i++ {
		slots <- true // bug
		fmt.Println("job", i)
	}
}
