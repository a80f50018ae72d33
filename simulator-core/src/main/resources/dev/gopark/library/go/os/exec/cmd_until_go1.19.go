package exec

import (
	"io"
	"os"
)

// A Cmd is a command that is to be run, runs, or has run.
type Cmd struct {
	Path         string
	Args         []string
	Env          []string
	Dir          string
	Stdin        io.Reader
	Stdout       io.Writer
	Stderr       io.Writer
	ExtraFiles   []*os.File
	Process      *os.Process
	ProcessState *os.ProcessState
	Err          error

	running
}

// A watchEnd says nothing but that the watch is over.
type watchEnd struct{}

func (c *Cmd) cancelByKill() {}

func (c *Cmd) checkCancel() error { return nil }

// watch kills the command when the context is done.
func (c *Cmd) watch() {
	if c.ctx == nil || c.ctx.Done() == nil {
		return
	}
	c.watched = make(chan watchEnd)
	go func() {
		select {
		case <-c.ctx.Done():
			c.Process.Kill()
		case <-c.watched:
		}
	}()
}

// ended waits for the goroutines that belong to the command; err is how that has ended.
func (c *Cmd) ended(err error) error {
	if c.watched != nil {
		close(c.watched)
	}
	for range c.copying {
		if failed := <-c.copied; err == nil {
			err = failed
		}
	}
	return err
}
