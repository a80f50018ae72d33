package os

import (
	"errors"
	"strconv"
	"syscall"
	"time"
)

// ErrProcessDone is what a signal to a process that has ended fails with.
var ErrProcessDone = errors.New("os: process already finished")

// A Signal is a signal of the operating system.
type Signal interface {
	String() string
	Signal() // to distinguish from other Stringers
}

var (
	Interrupt Signal = syscall.SIGINT
	Kill      Signal = syscall.SIGKILL
)

// A Process is a command that has been started, or this program.
type Process struct {
	Pid      int
	finished bool
}

// A ProcAttr tells how to start a process.
type ProcAttr struct {
	Dir   string
	Env   []string
	Files []*File
}

// sysStart starts a command that inherits files; -1 stands for none.
func sysStart(path string, args, env []string, dir string, files []int) (pid, errno int)

// sysWait blocks the thread until the command has ended.
func sysWait(pid int) (status, errno int)

func Getpid() int { return syscall.Getpid() }

func FindProcess(pid int) (*Process, error) { return &Process{Pid: pid}, nil }

func StartProcess(name string, argv []string, attr *ProcAttr) (*Process, error) {
	if attr == nil {
		attr = &ProcAttr{}
	}
	if attr.Dir != "" {
		if _, err := Stat(attr.Dir); err != nil {
			return nil, &PathError{Op: "chdir", Path: attr.Dir, Err: underlying(err)}
		}
	}
	env := attr.Env
	if env == nil {
		env = Environ()
	}
	files := []int{-1, -1, -1}
	for i, file := range attr.Files {
		number := -1
		if file != nil {
			number = int(file.Fd())
		}
		if i < len(files) {
			files[i] = number
		} else {
			files = append(files, number)
		}
	}
	var args []string
	if len(argv) > 1 {
		args = argv[1:]
	}
	pid, errno := sysStart(name, args, env, attr.Dir, files)
	if err := pathError("fork/exec", name, errno); err != nil {
		return nil, err
	}
	return &Process{Pid: pid}, nil
}

func (p *Process) Kill() error { return p.Signal(Kill) }

func (p *Process) Signal(sig Signal) error {
	switch {
	case p.Pid == -1:
		return errors.New("os: process already released")
	case p.Pid == 0:
		return errors.New("os: process not initialized")
	case p.finished:
		return ErrProcessDone
	}
	number, ok := sig.(syscall.Signal)
	if !ok {
		return errors.New("os: unsupported signal type")
	}
	switch err := syscall.Kill(p.Pid, number); err {
	case syscall.ESRCH:
		return ErrProcessDone
	case syscall.ENOSYS:
		return errors.New("gopark does not stop processes: " + number.String())
	default:
		return err
	}
}

func (p *Process) Release() error {
	p.Pid = -1
	return nil
}

func (p *Process) Wait() (*ProcessState, error) {
	if p == nil || p.Pid == -1 {
		return nil, syscall.EINVAL
	}
	status, errno := sysWait(p.Pid)
	if errno != 0 {
		return nil, NewSyscallError("waitid", syscall.Errno(errno))
	}
	p.finished = true
	return &ProcessState{p.Pid, syscall.WaitStatus(status)}, nil
}

// A ProcessState tells how a process has ended.
type ProcessState struct {
	pid    int
	status syscall.WaitStatus
}

func (p *ProcessState) Pid() int { return p.pid }

func (p *ProcessState) Exited() bool { return p.status.Exited() }

func (p *ProcessState) Success() bool { return p.status.ExitStatus() == 0 }

func (p *ProcessState) Sys() any { return p.status }

func (p *ProcessState) ExitCode() int {
	if p == nil {
		return -1
	}
	return p.status.ExitStatus()
}

// UserTime returns 0: simulated commands do not compute.
func (p *ProcessState) UserTime() time.Duration { return 0 }

func (p *ProcessState) SystemTime() time.Duration { return 0 }

func (p *ProcessState) String() string {
	if p == nil {
		return "<nil>"
	}
	if p.status.Signaled() {
		return "signal: " + p.status.Signal().String()
	}
	return "exit status " + strconv.Itoa(p.ExitCode())
}
