// Pipes to and from running commands.
package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
)

func conversation() {
	c := exec.Command("cat")
	in, err := c.StdinPipe()
	fmt.Println(err)
	out, err := c.StdoutPipe()
	fmt.Println(err, c.Start())
	lines := bufio.NewScanner(out)
	for i := 0; i < 3; i++ {
		fmt.Fprintf(in, "line %d\n", i)
		lines.Scan()
		fmt.Println("<", lines.Text())
	}
	fmt.Println(in.Close(), lines.Scan(), lines.Err(), c.Wait(), c.ProcessState)
	fmt.Println(in.Close())
}

func upper() {
	c := exec.Command("tr", "a-z", "A-Z")
	c.Stdin = strings.NewReader("some input")
	var out bytes.Buffer
	c.Stdout = &out
	fmt.Println(c.Run(), out.String())
}

func much() {
	c := exec.Command("cat")
	c.Stdin = strings.NewReader(strings.Repeat("0123456789abcdef", 1<<15))
	out, err := c.Output()
	fmt.Println(len(out), err, string(out[1<<18:1<<18+5]))
}

func chain() {
	first, second := exec.Command("echo", "through", "two"), exec.Command("tr", "o", "0")
	var err error
	second.Stdin, err = first.StdoutPipe()
	fmt.Println(err)
	var out bytes.Buffer
	second.Stdout = &out
	fmt.Println(second.Start(), first.Run(), second.Wait(), out.String())
}

func both() {
	c := exec.Command("cat", "-", "/no/such/file")
	c.Stdin = strings.NewReader("first ")
	out, err := c.CombinedOutput()
	fmt.Printf("%q %v\n", out, err)
	c = exec.Command("cat", "/no/such/file")
	_, err = c.Output()
	var exit *exec.ExitError
	fmt.Printf("%v %q\n", errors.As(err, &exit), exit.Stderr)
	errs, _ := exec.Command("cat", "/no/such/file").StderrPipe()
	fmt.Println(errs != nil)
	c = exec.Command("cat", "/no/such/file")
	errs, _ = c.StderrPipe()
	c.Start()
	text, err := io.ReadAll(errs)
	fmt.Printf("%q %v %v\n", text, err, c.Wait())
}

func files() {
	f, _ := os.CreateTemp("", "gopark")
	defer os.Remove(f.Name())
	c := exec.Command("echo", "into a file")
	c.Stdout = f
	fmt.Println(c.Run())
	f.WriteString("and more\n")
	f.Seek(0, 0)
	c = exec.Command("cat")
	c.Stdin = f
	out, err := c.Output()
	fmt.Printf("%q %v\n", out, err)
}

func misuse() {
	c := exec.Command("cat")
	c.StdinPipe()
	_, err := c.StdinPipe()
	fmt.Println(err)
	c.Stdout, c.Stderr = os.Stdout, os.Stdout
	_, err = c.StdoutPipe()
	fmt.Println(err)
	_, err = c.StderrPipe()
	fmt.Println(err)
	_, err = c.Output()
	fmt.Println(err)
	_, err = c.CombinedOutput()
	fmt.Println(err, c.Wait())
	c = exec.Command("true")
	fmt.Println(c.Start(), c.Start())
	_, err = c.StdinPipe()
	fmt.Println(err)
	_, err = c.StdoutPipe()
	fmt.Println(err)
	fmt.Println(c.Wait(), c.Wait(), c.Run())
	c = exec.Command("/no/such/command")
	fmt.Println(c.Run(), c)
	c = exec.Command("no-such-command", "x")
	fmt.Println(c.Run(), c)
	c = exec.Command("true")
	c.Dir = "/no/such/dir"
	fmt.Println(c.Run())
	fmt.Println(exec.Command("sleep", "x").Run())
}

func pipes() {
	r, w, err := os.Pipe()
	fmt.Println(r.Name(), w.Name(), err)
	go func() { w.WriteString("hello"); w.Close() }()
	all, err := io.ReadAll(r)
	fmt.Println(string(all), err, r.Close())
	_, err = r.Read(all)
	fmt.Println(err)
	_, err = w.Write(all)
	fmt.Println(err, w.Close())
	r, w, _ = os.Pipe()
	r.Close()
	_, err = w.Write(all)
	fmt.Println(err, errors.Is(err, syscall.EPIPE))
	_, err = w.Read(all)
	fmt.Println(err)
}

func main() {
	conversation()
	upper()
	much()
	chain()
	both()
	files()
	misuse()
	pipes()
}
