// The twin of bugs/semaphore_not_released.go.
package main

import "fmt"

func main() {
	slots := make(chan bool, 2)
	for i := 0; i < 3; i++ {
		slots <- true
		fmt.Println("job", i)
		<-slots
	}
}
