// Stop tells whether it came in time.
package main

import (
	"fmt"
	"time"
)

func main() {
	active := time.NewTimer(time.Hour)
	fmt.Println(active.Stop(), active.Stop())
	received := time.NewTimer(time.Millisecond)
	<-received.C
	fmt.Println(received.Stop())
	unread := time.NewTimer(time.Millisecond)
	time.Sleep(5 * time.Millisecond)
	fmt.Println(unread.Stop(), len(unread.C))
}
