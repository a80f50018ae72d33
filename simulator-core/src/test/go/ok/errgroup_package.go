// Groups of goroutines with an error: the first one is kept and cancels the context, a limit blocks Go and fails TryGo.
package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"golang.org/x/sync/errgroup"
)

func after(ms int, err error) func() error {
	return func() error {
		time.Sleep(time.Duration(ms) * time.Millisecond)
		return err
	}
}

func firstError() {
	g, ctx := errgroup.WithContext(context.Background())
	g.Go(after(6, errors.New("late")))
	g.Go(after(2, errors.New("early")))
	g.Go(func() error {
		<-ctx.Done()
		fmt.Println("the others are told:", ctx.Err())
		return ctx.Err()
	})
	fmt.Println(g.Wait(), ctx)
}

func withoutErrors() {
	g, ctx := errgroup.WithContext(context.Background())
	g.Go(after(1, nil))
	fmt.Println(ctx.Err(), g.Wait(), ctx.Err())
}

func limits() {
	var g errgroup.Group
	g.SetLimit(2)
	running, most := make(chan int, 10), 0
	for i := 0; i < 6; i++ {
		g.Go(func() error {
			running <- 1
			time.Sleep(time.Millisecond)
			<-running
			return nil
		})
		if n := len(running); n > most {
			most = n
		}
	}
	fmt.Println(most <= 2, g.Wait())
	fmt.Println(g.TryGo(after(2, nil)), g.TryGo(after(2, nil)), g.TryGo(after(2, nil)))
	defer func() {
		fmt.Println(recover())
		fmt.Println(g.Wait(), g.TryGo(after(0, errors.New("last"))), g.Wait())
		g.SetLimit(-1)
		fmt.Println(g.TryGo(after(0, nil)), g.Wait())
	}()
	g.SetLimit(3)
}

func main() {
	firstError()
	withoutErrors()
	limits()
}
