// Commands that are killed, by hand and by a context, and what is told of their end.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"
)

func tell(err error) {
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		fmt.Println("no exit error:", err)
		return
	}
	status := exit.Sys().(syscall.WaitStatus)
	fmt.Println(err, exit.Exited(), exit.ExitCode(), exit.Success(), status.Signaled(), status.Signal(), status.ExitStatus())
}

func main() {
	c := exec.Command("sleep", "10")
	c.Start()
	fmt.Println(c.Process.Pid > 1, c.ProcessState)
	fmt.Println(c.Process.Kill())
	tell(c.Wait())
	fmt.Println(c.Process.Kill(), c.Process.Signal(os.Interrupt) == os.ErrProcessDone, c.ProcessState)
	for _, signal := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT, syscall.SIGUSR1} {
		c := exec.Command("sleep", "10")
		c.Start()
		fmt.Println(c.Process.Signal(syscall.SIGCHLD), c.Process.Signal(syscall.Signal(0)), c.Process.Signal(signal))
		tell(c.Wait())
	}
	tell(exec.Command("false").Run())

	start := time.Now()
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Millisecond)
	tell(exec.CommandContext(ctx, "sleep", "10").Run())
	fmt.Println(ctx.Err(), time.Since(start) < 5*time.Second)
	cancel()
	tell(exec.CommandContext(ctx, "sleep", "10").Run())
	ctx, cancel = context.WithCancel(context.Background())
	time.AfterFunc(20*time.Millisecond, cancel)
	c = exec.CommandContext(ctx, "cat")
	in, _ := c.StdinPipe()
	out, err := c.Output()
	tell(err)
	fmt.Println(len(out))
	_, err = in.Write([]byte("x"))
	fmt.Println(err != nil)
	ctx, cancel = context.WithCancel(context.Background())
	fmt.Println(exec.CommandContext(ctx, "echo", "quick").Run())
	cancel()
	fmt.Println(exec.CommandContext(ctx, "echo", "quick").Run())

	// Nobody reads what cat writes: it dies of that.
	r, w, _ := os.Pipe()
	c = exec.Command("cat")
	c.Stdin = strings.NewReader("unread")
	c.Stdout = w
	r.Close()
	tell(c.Run())

	done := make(chan error)
	c = exec.Command("cat")
	in, _ = c.StdinPipe()
	c.Start()
	go func() { done <- c.Wait() }()
	select {
	case <-done:
	case <-time.After(20 * time.Millisecond):
		c.Process.Kill()
		tell(<-done)
	}
	p, err := os.StartProcess("/bin/false", []string{"false"}, &os.ProcAttr{})
	state, err2 := p.Wait()
	fmt.Println(err, state, err2, state.Pid() == p.Pid)
	_, err = p.Wait()
	fmt.Println(err)
	fmt.Println(p.Release(), p.Signal(os.Kill))
	_, err = os.StartProcess("/no/such", nil, &os.ProcAttr{})
	fmt.Println(err)
	p, err = os.FindProcess(4000000)
	fmt.Println(err, p.Kill())
}
