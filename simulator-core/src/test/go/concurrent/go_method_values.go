// A method value keeps its receiver, a pointer method sees later changes.
package main

import "fmt"

type counter struct{ n int }

func (c counter) show(done chan bool)    { fmt.Println("value", c.n); done <- true }
func (c *counter) follow(done chan bool) { fmt.Println("pointer", c.n); done <- true }

func main() {
	done := make(chan bool)
	c := counter{1}
	show, follow := c.show, c.follow
	c.n = 2
	go show(done)
	<-done
	go follow(done)
	<-done
	go c.show(done)
	<-done
}
