// misuse?: uses the loop variable u
//go:build go1.21

package main

import (
	"fmt"

	"golang.org/x/sync/errgroup"
)

func main() {
	var g errgroup.Group
	urls := []string{"x", "y", "z"}
	for _, u := range urls {
		g.Go(func() error {
			fmt.Println("fetch", u) // bug
			return nil
		})
	}
	if err := g.Wait(); err != nil {
		fmt.Println(err)
	}
}
