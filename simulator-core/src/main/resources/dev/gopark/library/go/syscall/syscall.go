// Package syscall has the numbers with which simulated system calls tell why they failed, and those of signals.
package syscall

import "io/fs"

// An Errno is such a number.
type Errno uintptr

const (
	ENOENT       Errno = 2
	ESRCH        Errno = 3
	EBADF        Errno = 9
	ECHILD       Errno = 10
	EAGAIN       Errno = 11
	EACCES       Errno = 13
	EEXIST       Errno = 17
	ENOTDIR      Errno = 20
	EISDIR       Errno = 21
	EINVAL       Errno = 22
	ESPIPE       Errno = 29
	EPIPE        Errno = 32
	ENOSYS       Errno = 38
	ENOTEMPTY    Errno = 39
	EADDRINUSE   Errno = 98
	ETIMEDOUT    Errno = 110
	ECONNREFUSED Errno = 111
)

const (
	O_RDONLY = 0x0
	O_WRONLY = 0x1
	O_RDWR   = 0x2
	O_CREAT  = 0x40
	O_EXCL   = 0x80
	O_TRUNC  = 0x200
	O_APPEND = 0x400
	O_SYNC   = 0x101000
)

func (e Errno) Error() string {
	switch e {
	case ENOENT:
		return "no such file or directory"
	case ESRCH:
		return "no such process"
	case EBADF:
		return "bad file descriptor"
	case ECHILD:
		return "no child processes"
	case EAGAIN:
		return "resource temporarily unavailable"
	case EACCES:
		return "permission denied"
	case EEXIST:
		return "file exists"
	case ENOTDIR:
		return "not a directory"
	case EISDIR:
		return "is a directory"
	case EINVAL:
		return "invalid argument"
	case ESPIPE:
		return "illegal seek"
	case EPIPE:
		return "broken pipe"
	case ENOSYS:
		return "function not implemented"
	case ENOTEMPTY:
		return "directory not empty"
	case EADDRINUSE:
		return "address already in use"
	case ETIMEDOUT:
		return "connection timed out"
	case ECONNREFUSED:
		return "connection refused"
	}
	return "errno " + decimal(uint(e))
}

func decimal(n uint) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return decimal(n/10) + decimal(n%10)
}

// Is makes errors.Is find what a number means for files.
func (e Errno) Is(target error) bool {
	switch target {
	case fs.ErrPermission:
		return e == EACCES
	case fs.ErrExist:
		return e == EEXIST || e == ENOTEMPTY
	case fs.ErrNotExist:
		return e == ENOENT
	}
	return false
}

func (e Errno) Temporary() bool { return e.Timeout() }

func (e Errno) Timeout() bool { return e == EAGAIN || e == ETIMEDOUT }
