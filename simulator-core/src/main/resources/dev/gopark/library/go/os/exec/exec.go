// Package exec runs simulated commands: cat, echo, env, false, pwd, sleep, tr and true.
package exec

import (
	"bytes"
	"context"
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

// An ExitError tells that a command did not succeed.
type ExitError struct {
	*os.ProcessState
	Stderr []byte
}

func (e *ExitError) Error() string { return e.ProcessState.String() }

// A running is what a Cmd keeps from its start to its end.
type running struct {
	ctx      context.Context
	lookErr  error
	children []*os.File     // the command's ends of pipes, to be closed once it has been started
	parents  []io.Closer    // the program's ends, to be closed when it has ended
	copying  []func() error // what goes between pipes and the program's readers and writers
	copied   chan error     // how that has ended
	watched  chan watchEnd  // how the watch over the context has ended
	finished bool
}

// known tells whether there is such a command.
func known(name string) bool

func LookPath(file string) (string, error) {
	if strings.Contains(file, "/") {
		if known(file) {
			return file, nil
		}
		_, err := os.Stat(file)
		if err == nil {
			err = os.ErrPermission
		}
		return "", &Error{file, err}
	}
	if !known(file) {
		return "", &Error{file, ErrNotFound}
	}
	return "/usr/bin/" + file, nil
}

func Command(name string, arg ...string) *Cmd {
	cmd := &Cmd{Path: name, Args: append([]string{name}, arg...)}
	if !strings.Contains(name, "/") {
		path, err := LookPath(name)
		if path != "" {
			cmd.Path = path
		}
		cmd.Err = err
	}
	return cmd
}

// CommandContext is Command, but kills the command when the context is done before it has ended.
func CommandContext(ctx context.Context, name string, arg ...string) *Cmd {
	if ctx == nil {
		panic("nil Context")
	}
	cmd := Command(name, arg...)
	cmd.ctx = ctx
	cmd.cancelByKill()
	return cmd
}

func (c *Cmd) String() string {
	if c.Err != nil {
		return strings.Join(c.Args, " ")
	}
	text := c.Path
	for _, arg := range c.Args[1:] {
		text += " " + arg
	}
	return text
}

// Environ returns the environment that the command will have.
func (c *Cmd) Environ() []string {
	if c.Env != nil {
		return append([]string{}, c.Env...)
	}
	return os.Environ()
}

func (c *Cmd) Start() error {
	if err := c.mayStart(); err != nil {
		c.closeAll()
		return err
	}
	files, err := c.files()
	if err != nil {
		c.closeAll()
		return err
	}
	c.Process, err = os.StartProcess(c.Path, c.Args, &os.ProcAttr{Dir: c.Dir, Env: c.Env, Files: files})
	if err != nil {
		c.closeAll()
		return err
	}
	c.closeChildren()
	c.copied = make(chan error, len(c.copying))
	for _, work := range c.copying {
		go func(work func() error) { c.copied <- work() }(work)
	}
	c.watch()
	return nil
}

func (c *Cmd) mayStart() error {
	if c.Path == "" && c.Err == nil {
		return errors.New("exec: no command")
	}
	if c.Err != nil {
		return c.Err
	}
	if c.Process != nil {
		return errors.New("exec: already started")
	}
	if err := c.checkCancel(); err != nil {
		return err
	}
	if c.ctx != nil {
		return c.ctx.Err()
	}
	return nil
}

// files opens what the command gets as its standard input, output and error.
func (c *Cmd) files() ([]*os.File, error) {
	in, err := c.reader(c.Stdin)
	if err != nil {
		return nil, err
	}
	out, err := c.writer(c.Stdout)
	if err != nil {
		return nil, err
	}
	both := c.Stderr != nil && same(c.Stderr, c.Stdout)
	if both {
		return append([]*os.File{in, out, out}, c.ExtraFiles...), nil
	}
	errs, err := c.writer(c.Stderr)
	if err != nil {
		return nil, err
	}
	return append([]*os.File{in, out, errs}, c.ExtraFiles...), nil
}

// same compares two writers that may not be comparable.
func same(a, b any) bool {
	defer func() { recover() }()
	return a == b
}

// reader returns a file from which the command reads what r has; none for nil.
func (c *Cmd) reader(r io.Reader) (*os.File, error) {
	if r == nil {
		return nil, nil
	}
	if file, ok := r.(*os.File); ok {
		return file, nil
	}
	in, out, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	c.children = append(c.children, in)
	c.parents = append(c.parents, out)
	c.copying = append(c.copying, func() error {
		_, err := io.Copy(out, r)
		if isBroken(err) {
			err = nil // the command need not read all
		}
		if closing := out.Close(); err == nil {
			err = closing
		}
		return err
	})
	return in, nil
}

// writer returns a file to which the command writes what w gets; none for nil.
func (c *Cmd) writer(w io.Writer) (*os.File, error) {
	if w == nil {
		return nil, nil
	}
	if file, ok := w.(*os.File); ok {
		return file, nil
	}
	in, out, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	c.children = append(c.children, out)
	c.parents = append(c.parents, in)
	c.copying = append(c.copying, func() error {
		_, err := io.Copy(w, in)
		in.Close()
		return err
	})
	return out, nil
}

func (c *Cmd) closeChildren() {
	for _, file := range c.children {
		file.Close()
	}
	c.children = nil
}

func (c *Cmd) closeParents() {
	for _, file := range c.parents {
		file.Close()
	}
	c.parents = nil
}

func (c *Cmd) closeAll() {
	c.closeChildren()
	c.closeParents()
}

func (c *Cmd) Wait() error {
	if c.Process == nil {
		return errors.New("exec: not started")
	}
	if c.ProcessState != nil {
		return errors.New("exec: Wait was already called")
	}
	state, err := c.Process.Wait()
	if err == nil && !state.Success() {
		err = &ExitError{ProcessState: state}
	}
	c.ProcessState = state
	err = c.ended(err)
	c.closeParents()
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
	var out bytes.Buffer
	var errs ends
	c.Stdout = &out
	captures := c.Stderr == nil
	if captures {
		c.Stderr = &errs
	}
	err := c.Run()
	if exit, ok := err.(*ExitError); ok && captures {
		exit.Stderr = errs.bytes()
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
