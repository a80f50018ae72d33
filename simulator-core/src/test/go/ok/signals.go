// Signals that the program sends to itself: asked for, ignored, and what they do by themselves.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"
)

var self, _ = os.FindProcess(os.Getpid())

func send(signal os.Signal) {
	if err := self.Signal(signal); err != nil {
		fmt.Println(signal, err)
	}
}

func settle() { time.Sleep(20 * time.Millisecond) }

func notify() {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGUSR1, os.Interrupt)
	send(syscall.SIGUSR1)
	fmt.Println(<-c)
	send(os.Interrupt)
	settle()
	send(os.Interrupt)
	settle()
	fmt.Println(len(c), <-c, len(c))
	send(syscall.SIGUSR2)
	signal.Stop(c)
	send(syscall.SIGUSR1)
	settle()
	fmt.Println(len(c))
}

func ignore() {
	signal.Ignore(os.Interrupt, syscall.SIGHUP)
	fmt.Println(signal.Ignored(os.Interrupt), signal.Ignored(syscall.SIGTERM))
	send(os.Interrupt)
	settle()
	signal.Reset(os.Interrupt)
	fmt.Println(signal.Ignored(os.Interrupt))
	c := make(chan os.Signal, 1)
	signal.Notify(c, os.Interrupt)
	fmt.Println(signal.Ignored(os.Interrupt))
	signal.Reset(os.Interrupt)
	fmt.Println(len(c))
}

func several() {
	a, b := make(chan os.Signal, 2), make(chan os.Signal, 2)
	signal.Notify(a, syscall.SIGALRM)
	signal.Notify(b, syscall.SIGALRM, syscall.SIGQUIT)
	send(syscall.SIGALRM)
	fmt.Println(<-a, <-b)
	signal.Stop(a)
	send(syscall.SIGALRM)
	fmt.Println(<-b, len(a))
	send(syscall.SIGQUIT)
	fmt.Printf("%v %d %T\n", <-b, syscall.SIGQUIT, syscall.SIGQUIT)
	signal.Reset()
}

func contexts() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	fmt.Println(ctx)
	send(syscall.SIGTERM)
	<-ctx.Done()
	fmt.Println(ctx.Err())
	stop()
	ctx, stop = signal.NotifyContext(ctx, os.Interrupt)
	fmt.Println(ctx.Err())
	stop()
	ctx, stop = signal.NotifyContext(context.Background())
	stop()
	fmt.Println(ctx, ctx.Err())
}

func main() {
	notify()
	ignore()
	several()
	contexts()
	for _, signal := range []os.Signal{syscall.SIGCHLD, syscall.SIGCONT, syscall.SIGURG, syscall.SIGUSR1, syscall.SIGPIPE, syscall.Signal(0), syscall.Signal(40)} {
		send(signal)
	}
	settle()
	send(syscall.Signal(99))
	fmt.Println(syscall.Kill(4000000, syscall.SIGINT), syscall.Signal(-3), syscall.Signal(77))
	func() {
		defer func() { fmt.Println(recover()) }()
		signal.Notify(nil)
	}()
	send(syscall.SIGTERM)
	time.Sleep(time.Second)
	fmt.Println("not reached")
}
