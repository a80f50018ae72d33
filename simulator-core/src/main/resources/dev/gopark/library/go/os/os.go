// Package os offers the standard streams, the arguments, the environment and the end of the program. There are no files
// and no other processes.
package os

import "errors"
import "internal/testlog"
import "io"

var (
	ErrInvalid    = errors.New("invalid argument")
	ErrPermission = errors.New("permission denied")
	ErrExist      = errors.New("file already exists")
	ErrNotExist   = errors.New("file does not exist")
	ErrClosed     = errors.New("file already closed")
)

// A File is one of the standard streams.
type File struct {
	fd   int
	name string
}

var (
	Stdin  = &File{0, "/dev/stdin"}
	Stdout = &File{1, "/dev/stdout"}
	Stderr = &File{2, "/dev/stderr"}
)

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

// NewFile returns a File for a descriptor. There are no others than those of the standard streams.
func NewFile(fd uintptr, name string) *File { return &File{int(fd), name} }

func (f *File) Name() string { return f.name }

func (f *File) Fd() uintptr { return uintptr(f.fd) }

func (f *File) Write(b []byte) (n int, err error) {
	return f.WriteString(string(b))
}

func (f *File) WriteString(s string) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	if f.fd != 1 && f.fd != 2 {
		if f.fd == testlog.CaptureFd {
			testlog.Captured = append(testlog.Captured, s...)
			return len(s), nil
		}
		return 0, errors.New("write " + f.name + ": bad file descriptor")
	}
	write(f.fd == 2, s)
	return len(s), nil
}

func (f *File) Read(b []byte) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	if f.fd != 0 {
		return 0, errors.New("read " + f.name + ": bad file descriptor")
	}
	if len(b) == 0 {
		return 0, nil
	}
	n = copy(b, read(len(b)))
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

func (f *File) Close() error { return nil }

func (f *File) Sync() error { return nil }

func write(toStderr bool, s string)

// read returns up to max bytes of standard input, none at its end.
func read(max int) string

func Getpid() int { return 1 }
