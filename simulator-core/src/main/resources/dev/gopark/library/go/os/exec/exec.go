// Package exec runs simulated commands: cat, echo, false, pwd, sleep and true.
package exec

import (
	"bytes"
	"errors"
	"io"
	"os"
	"strconv"
	"strings"
)

var ErrNotFound = errors.New("executable file not found in $PATH")

// An Error tells that there is no such command.
type Error struct {
	Name string
	Err  error
}

func (e *Error) Error() string { return "exec: " + strconv.Quote(e.Name) + ": " + e.Err.Error() }

func (e *Error) Unwrap() error { return e.Err }

// A ProcessState tells how a command ended.
type ProcessState struct {
	pid  int
	code int
}

func (p *ProcessState) ExitCode() int {
	if p == nil {
		return -1
	}
	return p.code
}

func (p *ProcessState) Exited() bool { return true }

func (p *ProcessState) Success() bool { return p.code == 0 }

func (p *ProcessState) Pid() int { return p.pid }

func (p *ProcessState) String() string {
	if p == nil {
		return "<nil>"
	}
	return "exit status " + strconv.Itoa(p.code)
}

// An ExitError tells that a command did not succeed.
type ExitError struct {
	*ProcessState
	Stderr []byte
}

func (e *ExitError) Error() string { return e.ProcessState.String() }

// A Cmd is a command that is to be run, runs, or has run.
type Cmd struct {
	Path         string
	Args         []string
	Env          []string
	Dir          string
	Stdin        io.Reader
	Stdout       io.Writer
	Stderr       io.Writer
	ProcessState *ProcessState
	Err          error

	pid     int
	started bool
	waited  bool
}

// known tells whether there is such a command.
func known(name string) bool

// sysStart starts a command whose standard input is known; the result is its process id.
func sysStart(name string, args []string, input, dir string) (pid int)

// sysWait blocks the thread until the command has ended.
func sysWait(pid int) (out, err string, code int)

func LookPath(file string) (string, error) {
	if !known(file) {
		return "", &Error{file, ErrNotFound}
	}
	if strings.Contains(file, "/") {
		return file, nil
	}
	return "/usr/bin/" + file, nil
}

func Command(name string, arg ...string) *Cmd {
	cmd := &Cmd{Path: name, Args: append([]string{name}, arg...)}
	if path, err := LookPath(name); err != nil {
		cmd.Err = err
	} else {
		cmd.Path = path
	}
	return cmd
}

func (c *Cmd) String() string { return strings.Join(append([]string{c.Path}, c.Args[1:]...), " ") }

func (c *Cmd) Start() error {
	if c.Err != nil {
		return c.Err
	}
	if c.started {
		return errors.New("exec: already started")
	}
	input, err := c.input()
	if err != nil {
		return err
	}
	if c.Dir != "" {
		if _, err := os.Stat(c.Dir); err != nil {
			return &os.PathError{Op: "chdir", Path: c.Dir, Err: errors.Unwrap(err)}
		}
	}
	c.started = true
	c.pid = sysStart(c.Path, c.Args[1:], input, c.Dir)
	return nil
}

// input reads all of the standard input before the command starts.
func (c *Cmd) input() (string, error) {
	if c.Stdin == nil {
		return "", nil
	}
	all, err := io.ReadAll(c.Stdin)
	return string(all), err
}

func (c *Cmd) Wait() error {
	if !c.started {
		return errors.New("exec: not started")
	}
	if c.waited {
		return errors.New("exec: Wait was already called")
	}
	c.waited = true
	out, errors, code := sysWait(c.pid)
	c.ProcessState = &ProcessState{c.pid, code}
	err := forward(c.Stdout, out)
	if failed := forward(c.Stderr, errors); err == nil {
		err = failed
	}
	if code != 0 {
		return &ExitError{ProcessState: c.ProcessState}
	}
	return err
}

func forward(w io.Writer, text string) error {
	if w == nil || text == "" {
		return nil
	}
	_, err := io.WriteString(w, text)
	return err
}

func (c *Cmd) Run() error {
	if err := c.Start(); err != nil {
		return err
	}
	return c.Wait()
}

// Output runs the command and returns what it writes to its standard output.
func (c *Cmd) Output() ([]byte, error) {
	if c.Stdout != nil {
		return nil, errors.New("exec: Stdout already set")
	}
	var out, errs bytes.Buffer
	c.Stdout = &out
	captures := c.Stderr == nil
	if captures {
		c.Stderr = &errs
	}
	err := c.Run()
	if exit, ok := err.(*ExitError); ok && captures {
		exit.Stderr = errs.Bytes()
	}
	return out.Bytes(), err
}

// CombinedOutput runs the command and returns all that it writes.
func (c *Cmd) CombinedOutput() ([]byte, error) {
	if c.Stdout != nil {
		return nil, errors.New("exec: Stdout already set")
	}
	if c.Stderr != nil {
		return nil, errors.New("exec: Stderr already set")
	}
	var out bytes.Buffer
	c.Stdout = &out
	c.Stderr = &out
	err := c.Run()
	return out.Bytes(), err
}
