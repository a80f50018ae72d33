// A panic in a goroutine of a group ends the program at once.
package main

import "golang.org/x/sync/errgroup"

func main() {
	var g errgroup.Group
	g.SetLimit(1)
	g.Go(func() error { panic("nobody recovers this") })
	g.Go(func() error { return nil })
	g.Wait()
}
