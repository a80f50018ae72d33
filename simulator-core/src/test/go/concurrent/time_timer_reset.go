// Reset starts a timer anew; before Go 1.23 an old value stays in its channel.
package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.NewTimer(time.Hour)
	fmt.Println(t.Reset(time.Millisecond))
	<-t.C
	fmt.Println(t.Reset(time.Millisecond))
	time.Sleep(5 * time.Millisecond)
	fmt.Println(t.Reset(time.Hour), len(t.C))
	<-t.C
	fmt.Println(len(t.C), t.Stop())
}
