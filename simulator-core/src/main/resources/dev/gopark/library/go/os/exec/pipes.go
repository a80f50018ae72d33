package exec

import (
	"errors"
	"io"
	"os"
	"strconv"
	"sync"
	"syscall"
)

// isBroken tells whether nobody reads any longer what was to be written.
func isBroken(err error) bool { return errors.Is(err, syscall.EPIPE) }

// mayPipe tells why a stream cannot become a pipe, nil if it can.
func (c *Cmd) mayPipe(name string, taken bool) error {
	if taken {
		return errors.New("exec: " + name + " already set")
	}
	if c.Process != nil {
		return errors.New("exec: " + name + "Pipe after process started")
	}
	return nil
}

// StdinPipe returns what the command reads. The command sees the end when it is closed, which Wait does.
func (c *Cmd) StdinPipe() (io.WriteCloser, error) {
	if err := c.mayPipe("Stdin", c.Stdin != nil); err != nil {
		return nil, err
	}
	in, out, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	c.Stdin = in
	c.children = append(c.children, in)
	once := &closeOnce{File: out}
	c.parents = append(c.parents, once)
	return once, nil
}

// A closeOnce can be closed by the program and by Wait.
type closeOnce struct {
	*os.File
	once sync.Once
	err  error
}

func (c *closeOnce) Close() error {
	c.once.Do(func() { c.err = c.File.Close() })
	return c.err
}

// StdoutPipe returns what the command writes. Wait closes it: all is to be read before.
func (c *Cmd) StdoutPipe() (io.ReadCloser, error) {
	if err := c.mayPipe("Stdout", c.Stdout != nil); err != nil {
		return nil, err
	}
	in, out, err := c.outputPipe()
	if err != nil {
		return nil, err
	}
	c.Stdout = out
	return in, nil
}

func (c *Cmd) StderrPipe() (io.ReadCloser, error) {
	if err := c.mayPipe("Stderr", c.Stderr != nil); err != nil {
		return nil, err
	}
	in, out, err := c.outputPipe()
	if err != nil {
		return nil, err
	}
	c.Stderr = out
	return in, nil
}

func (c *Cmd) outputPipe() (in, out *os.File, err error) {
	in, out, err = os.Pipe()
	if err == nil {
		c.children = append(c.children, out)
		c.parents = append(c.parents, in)
	}
	return in, out, err
}

// An ends keeps the beginning and the end of what is written to it.
type ends struct {
	first   []byte
	later   []byte
	skipped int
}

const mostKept = 32 << 10

func (e *ends) Write(b []byte) (n int, err error) {
	n = len(b)
	if room := mostKept - len(e.first); room > 0 {
		if room > len(b) {
			room = len(b)
		}
		e.first = append(e.first, b[:room]...)
		b = b[room:]
	}
	e.later = append(e.later, b...)
	if over := len(e.later) - mostKept; over > 0 {
		e.skipped += over
		e.later = append([]byte(nil), e.later[over:]...)
	}
	return n, nil
}

func (e *ends) bytes() []byte {
	all := e.first
	if e.skipped > 0 {
		all = append(all, "\n... omitting "+strconv.Itoa(e.skipped)+" bytes ...\n"...)
	}
	return append(all, e.later...)
}
