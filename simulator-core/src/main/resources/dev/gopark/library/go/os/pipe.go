package os

import (
	"io"
	"syscall"
	"time"
)

// Calls on pipes park who must wait in the poller; an errno of 0 means success.
func sysPipe() (r, w int)
func sysPipeRead(fd, max int) (data string, errno int)
func sysPipeWrite(fd int, data string) (n, errno int)
func sysPipeClose(fd int) (errno int)

// sysPipeDeadline ends the wait to read or write so many nanoseconds from now.
func sysPipeDeadline(fd int, toWrite bool, after int64)

// noDeadline is later than any.
const noDeadline = 1<<63 - 1

// Pipe returns the end of a pipe to read from, and the one to write to.
func Pipe() (r *File, w *File, err error) {
	in, out := sysPipe()
	return &File{fd: in, name: "|0", isPipe: true}, &File{fd: out, name: "|1", isPipe: true}, nil
}

// pipeError returns nil for an errno of 0.
func (f *File) pipeError(op string, errno int) error {
	switch syscall.Errno(errno) {
	case syscall.ETIMEDOUT:
		return &PathError{Op: op, Path: f.name, Err: ErrDeadlineExceeded}
	case syscall.EBADF:
		if f.closed {
			return &PathError{Op: op, Path: f.name, Err: ErrClosed}
		}
	}
	return pathError(op, f.name, errno)
}

func (f *File) readPipe(b []byte) (n int, err error) {
	data, errno := sysPipeRead(f.fd, len(b))
	if errno != 0 {
		return 0, f.pipeError("read", errno)
	}
	if data == "" {
		return 0, io.EOF
	}
	return copy(b, data), nil
}

func (f *File) writePipe(s string) (n int, err error) {
	for n < len(s) {
		written, errno := sysPipeWrite(f.fd, s[n:])
		n += written
		if errno != 0 {
			return n, f.pipeError("write", errno)
		}
	}
	return n, nil
}

func (f *File) SetDeadline(t time.Time) error {
	if err := f.SetReadDeadline(t); err != nil {
		return err
	}
	return f.SetWriteDeadline(t)
}

func (f *File) SetReadDeadline(t time.Time) error { return f.limit(false, t) }

func (f *File) SetWriteDeadline(t time.Time) error { return f.limit(true, t) }

func (f *File) limit(toWrite bool, t time.Time) error {
	if err := f.check("set"); err != nil {
		return err
	}
	if !f.isPipe {
		return &PathError{Op: "set", Path: f.name, Err: ErrNoDeadline}
	}
	after := int64(noDeadline)
	if !t.IsZero() {
		after = int64(time.Until(t))
	}
	sysPipeDeadline(f.fd, toWrite, after)
	return nil
}
