// Before Go 1.23 even a timer that is due at once has not fired yet.
package main

import (
	"fmt"
	"time"
)

func main() {
	select {
	case <-time.After(0):
		fmt.Println("fired")
	default:
		fmt.Println("not yet")
	}
}
