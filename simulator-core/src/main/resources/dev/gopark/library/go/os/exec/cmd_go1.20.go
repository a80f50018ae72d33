package exec

import (
	"errors"
	"io"
	"os"
	"time"
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

	// Cancel is called when the context is done; it kills the command unless the program has set it.
	Cancel func() error

	// WaitDelay is how long Wait waits for a command that ought to end, and for its pipes; 0 is for ever.
	WaitDelay time.Duration

	running
}

// ErrWaitDelay tells that the pipes of a command were not closed in time.
var ErrWaitDelay = errors.New("exec: WaitDelay expired before I/O complete")

// A watchEnd tells how the watch over the context has ended: with what Wait returns if the command has succeeded, and a
// timer that runs already for the pipes.
type watchEnd struct {
	err   error
	timer *time.Timer
}

type cancelError struct{ err error }

func (e cancelError) Error() string { return "exec: canceling Cmd: " + e.err.Error() }

func (e cancelError) Unwrap() error { return e.err }

func (c *Cmd) cancelByKill() { c.Cancel = func() error { return c.Process.Kill() } }

func (c *Cmd) checkCancel() error {
	if c.Cancel != nil && c.ctx == nil {
		return errors.New("exec: command with a non-nil Cancel was not created with CommandContext")
	}
	return nil
}

// watch cancels the command when the context is done, and kills it when that does not help in time.
func (c *Cmd) watch() {
	if (c.Cancel == nil && c.WaitDelay == 0) || c.ctx == nil || c.ctx.Done() == nil {
		return
	}
	c.watched = make(chan watchEnd)
	go func() {
		select {
		case c.watched <- watchEnd{}:
			return
		case <-c.ctx.Done():
		}
		err := c.cancel()
		if c.WaitDelay == 0 {
			c.watched <- watchEnd{err: err}
			return
		}
		timer := time.NewTimer(c.WaitDelay)
		select {
		case c.watched <- watchEnd{err, timer}:
			return
		case <-timer.C:
		}
		if failed := c.Process.Kill(); err == nil && failed == nil {
			err = c.ctx.Err()
		} else if failed != nil && !errors.Is(failed, os.ErrProcessDone) {
			err = cancelError{failed}
		}
		c.closeParents()
		c.watched <- watchEnd{err: err}
	}()
}

// cancel returns what Wait is to return if the command ends as if nothing had happened.
func (c *Cmd) cancel() error {
	if c.Cancel == nil {
		return nil
	}
	switch err := c.Cancel(); {
	case err == nil:
		return c.ctx.Err()
	case errors.Is(err, os.ErrProcessDone):
		return nil
	default:
		return cancelError{err}
	}
}

// ended waits for the goroutines that belong to the command; err is how that has ended.
func (c *Cmd) ended(err error) error {
	var end watchEnd
	if c.watched != nil {
		end = <-c.watched
		if end.timer != nil {
			defer end.timer.Stop()
		}
		if err == nil {
			err = end.err
		}
	}
	if failed := c.awaitCopying(end.timer); err == nil {
		err = failed
	}
	return err
}

// awaitCopying waits until nothing goes through the pipes any more, or WaitDelay is over.
func (c *Cmd) awaitCopying(timer *time.Timer) (err error) {
	var late <-chan time.Time
	if c.WaitDelay != 0 && len(c.copying) > 0 {
		if timer == nil {
			timer = time.NewTimer(c.WaitDelay)
			defer timer.Stop()
		}
		late = timer.C
	}
	for range c.copying {
		select {
		case failed := <-c.copied:
			if err == nil {
				err = failed
			}
		case <-late:
			c.closeParents()
			if err == nil {
				err = ErrWaitDelay
			}
			late = nil
		}
	}
	return err
}
