// race: Data race on expired
package main

import (
	"fmt"
	"time"
)

func main() {
	expired := false
	time.AfterFunc(time.Millisecond, func() {
		expired = true // bug
	})
	time.Sleep(2 * time.Millisecond)
	fmt.Println(expired) // bug
}
