// Simulated commands: output, exit codes, time; goroutines locked to threads.
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

func main() {
	start := time.Now()
	out, err := exec.Command("echo", "a", "b").Output()
	fmt.Printf("%q %v\n", out, err)
	fmt.Println(exec.Command("sleep", "0.2").Run())
	fmt.Println(time.Since(start) > 200*time.Millisecond)
	err = exec.Command("false").Run()
	var ee *exec.ExitError
	fmt.Println(err, errors.As(err, &ee), ee.ExitCode())
	_, err = exec.Command("no-such-cmd").Output()
	fmt.Println(err, errors.Is(err, exec.ErrNotFound))
	c := exec.Command("cat")
	c.Stdin = strings.NewReader("piped\n")
	c.Stdout = os.Stdout
	fmt.Println(c.Run())
	out, err = exec.Command("cat", "/nope").CombinedOutput()
	fmt.Printf("%q %v\n", out, err)
	c = exec.Command("sleep", "0.05")
	fmt.Println(c.Start(), c.Wait(), c.Wait())
	runtime.LockOSThread()
	done := make(chan int)
	go func() { done <- 1 }()
	<-done
	runtime.UnlockOSThread()
	go func() { runtime.LockOSThread(); done <- 2 }()
	fmt.Println(<-done)
}
