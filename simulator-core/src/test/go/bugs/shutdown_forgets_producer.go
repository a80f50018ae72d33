// leak: an orphan send
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"
)

type server struct {
	wg   sync.WaitGroup
	reqs chan int
}

func (s *server) serve(ctx context.Context) {
	defer s.wg.Done()
	for {
		select {
		case r := <-s.reqs:
			s.wg.Add(1)
			go func() {
				defer s.wg.Done()
				time.Sleep(time.Duration(r) * time.Millisecond)
				fmt.Println("done", r)
			}()
		case <-ctx.Done():
			return
		}
	}
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	s := &server{reqs: make(chan int)}
	s.wg.Add(1)
	go s.serve(ctx)
	go func() {
		for i := 0; ; i++ {
			s.reqs <- i // bug
			time.Sleep(5 * time.Millisecond)
		}
	}()
	time.Sleep(20 * time.Millisecond)
	syscall.Kill(os.Getpid(), syscall.SIGINT)
	<-ctx.Done()
	s.wg.Wait()
	time.Sleep(time.Second)
	fmt.Println("bye")
}
