// Package os offers the standard streams, files in a simulated tree, the arguments, the environment and the end of the
// program. Nothing of it touches the host.
package os

import (
	"errors"
	"internal/testlog"
	"io/fs"
	"syscall"
)

var (
	ErrInvalid    = fs.ErrInvalid
	ErrPermission = fs.ErrPermission
	ErrExist      = fs.ErrExist
	ErrNotExist   = fs.ErrNotExist
	ErrClosed     = fs.ErrClosed

	ErrNoDeadline             = errors.New("file type does not support deadline")
	ErrDeadlineExceeded error = deadlineExceeded{}
)

type deadlineExceeded struct{}

func (deadlineExceeded) Error() string   { return "i/o timeout" }
func (deadlineExceeded) Timeout() bool   { return true }
func (deadlineExceeded) Temporary() bool { return true }

type (
	PathError = fs.PathError
	FileInfo  = fs.FileInfo
	FileMode  = fs.FileMode
	DirEntry  = fs.DirEntry
)

const (
	ModeDir        = fs.ModeDir
	ModeAppend     = fs.ModeAppend
	ModeSymlink    = fs.ModeSymlink
	ModeCharDevice = fs.ModeCharDevice
	ModeType       = fs.ModeType
	ModePerm       = fs.ModePerm
)

// A SyscallError tells which system call failed.
type SyscallError struct {
	Syscall string
	Err     error
}

func (e *SyscallError) Error() string { return e.Syscall + ": " + e.Err.Error() }

func (e *SyscallError) Unwrap() error { return e.Err }

func (e *SyscallError) Timeout() bool { return IsTimeout(e.Err) }

func NewSyscallError(syscall string, err error) error {
	if err == nil {
		return nil
	}
	return &SyscallError{syscall, err}
}

// A LinkError tells what failed with two names.
type LinkError struct {
	Op  string
	Old string
	New string
	Err error
}

func (e *LinkError) Error() string { return e.Op + " " + e.Old + " " + e.New + ": " + e.Err.Error() }

func (e *LinkError) Unwrap() error { return e.Err }

// underlying returns the reason within an error of this package.
func underlying(err error) error {
	switch err := err.(type) {
	case *PathError:
		return err.Err
	case *LinkError:
		return err.Err
	case *SyscallError:
		return err.Err
	}
	return err
}

func is(err, target error) bool {
	err = underlying(err)
	if err == target {
		return true
	}
	number, ok := err.(syscall.Errno)
	return ok && number.Is(target)
}

func IsExist(err error) bool { return is(err, ErrExist) }

func IsNotExist(err error) bool { return is(err, ErrNotExist) }

func IsPermission(err error) bool { return is(err, ErrPermission) }

func IsTimeout(err error) bool {
	late, ok := underlying(err).(interface{ Timeout() bool })
	return ok && late.Timeout()
}

// Args holds the program's name and its arguments.
var Args = args()

func args() []string

// Exit ends the program at once; deferred calls are not run.
func Exit(code int) {
	if code == 0 && testlog.PanicOnExit0 {
		panic("unexpected call to os.Exit(0) during test")
	}
	exit(code)
}

func exit(code int)

func Hostname() (name string, err error) { return "gopark", nil }
