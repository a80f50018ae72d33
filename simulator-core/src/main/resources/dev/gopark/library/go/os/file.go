package os

import (
	"errors"
	"internal/testlog"
	"io"
	"io/fs"
	"syscall"
)

const (
	O_RDONLY = syscall.O_RDONLY
	O_WRONLY = syscall.O_WRONLY
	O_RDWR   = syscall.O_RDWR
	O_APPEND = syscall.O_APPEND
	O_CREATE = syscall.O_CREAT
	O_EXCL   = syscall.O_EXCL
	O_SYNC   = syscall.O_SYNC
	O_TRUNC  = syscall.O_TRUNC
)

const (
	SEEK_SET = 0
	SEEK_CUR = 1
	SEEK_END = 2
)

const (
	PathSeparator     = '/'
	PathListSeparator = ':'
	DevNull           = "/dev/null"
)

// A File is one of the standard streams, a file of the simulated tree, or one end of a pipe.
type File struct {
	fd      int
	name    string
	appends bool
	isPipe  bool
	closed  bool
	listed  int
}

var (
	Stdin  = &File{fd: 0, name: "/dev/stdin"}
	Stdout = &File{fd: 1, name: "/dev/stdout"}
	Stderr = &File{fd: 2, name: "/dev/stderr"}
)

// System calls on descriptors; an errno of 0 means success. A read or write at offset -1 goes on where the file stands.
func sysOpen(path string, flags, perm int) (fd, errno int)
func sysRead(fd, max int, offset int64) (data string, errno int)
func sysWrite(fd int, data string, offset int64) (n, errno int)
func sysSeek(fd int, offset int64, whence int) (position int64, errno int)
func sysTruncate(fd int, size int64) (errno int)
func sysClose(fd int) (errno int)

// write writes to a standard stream.
func write(toStderr bool, s string)

// readConsole returns up to max bytes of standard input, none at its end.
func readConsole(max int) string

// NewFile returns a File for a descriptor.
func NewFile(fd uintptr, name string) *File { return &File{fd: int(fd), name: name} }

func Open(name string) (*File, error) { return OpenFile(name, O_RDONLY, 0) }

func Create(name string) (*File, error) { return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666) }

func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	fd, errno := sysOpen(name, flag, int(perm.Perm()&^022))
	if err := pathError("open", name, errno); err != nil {
		return nil, err
	}
	return &File{fd: fd, name: name, appends: flag&O_APPEND != 0}, nil
}

// pathError returns nil for an errno of 0, and the reason why there is no such file for an empty name.
func pathError(op, path string, errno int) error {
	if path == "" {
		errno = int(syscall.ENOENT)
	}
	if errno == 0 {
		return nil
	}
	return &PathError{Op: op, Path: path, Err: syscall.Errno(errno)}
}

func (f *File) Name() string { return f.name }

func (f *File) Fd() uintptr {
	if f == nil || f.closed {
		return ^uintptr(0)
	}
	return uintptr(f.fd)
}

// check tells why an operation cannot even begin.
func (f *File) check(op string) error {
	if f == nil {
		return ErrInvalid
	}
	if f.closed {
		return &PathError{Op: op, Path: f.name, Err: ErrClosed}
	}
	return nil
}

func (f *File) isStream() bool { return f.fd < 3 }

func (f *File) Write(b []byte) (n int, err error) { return f.WriteString(string(b)) }

func (f *File) WriteString(s string) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	if f.fd == testlog.CaptureFd {
		testlog.Captured = append(testlog.Captured, s...)
		return len(s), nil
	}
	if f.fd == 1 || f.fd == 2 {
		write(f.fd == 2, s)
		return len(s), nil
	}
	if f.isPipe {
		return f.writePipe(s)
	}
	n, errno := sysWrite(f.fd, s, -1)
	return n, pathError("write", f.name, errno)
}

func (f *File) WriteAt(b []byte, off int64) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	if f.appends {
		return 0, errors.New("os: invalid use of WriteAt on file opened with O_APPEND")
	}
	if off < 0 {
		return 0, &PathError{Op: "writeat", Path: f.name, Err: errors.New("negative offset")}
	}
	n, errno := sysWrite(f.fd, string(b), off)
	return n, pathError("write", f.name, errno)
}

func (f *File) Read(b []byte) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if len(b) == 0 {
		return 0, nil
	}
	if f.isPipe {
		return f.readPipe(b)
	}
	if f.fd == 0 {
		n = copy(b, readConsole(len(b)))
	} else {
		data, errno := sysRead(f.fd, len(b), -1)
		if err := pathError("read", f.name, errno); err != nil {
			return 0, err
		}
		n = copy(b, data)
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if off < 0 {
		return 0, &PathError{Op: "readat", Path: f.name, Err: errors.New("negative offset")}
	}
	data, errno := sysRead(f.fd, len(b), off)
	if err := pathError("read", f.name, errno); err != nil {
		return 0, err
	}
	n = copy(b, data)
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

func (f *File) Seek(offset int64, whence int) (ret int64, err error) {
	if err := f.check("seek"); err != nil {
		return 0, err
	}
	position, errno := sysSeek(f.fd, offset, whence)
	if err := pathError("seek", f.name, errno); err != nil {
		return 0, err
	}
	f.listed = 0
	return position, nil
}

func (f *File) Truncate(size int64) error {
	if err := f.check("truncate"); err != nil {
		return err
	}
	return pathError("truncate", f.name, sysTruncate(f.fd, size))
}

func (f *File) Close() error {
	if f == nil {
		return ErrInvalid
	}
	if f.closed {
		return &PathError{Op: "close", Path: f.name, Err: ErrClosed}
	}
	f.closed = true
	if f.isStream() {
		return nil
	}
	if f.isPipe {
		return pathError("close", f.name, sysPipeClose(f.fd))
	}
	return pathError("close", f.name, sysClose(f.fd))
}

func (f *File) Sync() error { return f.check("sync") }

// ReadFile reads a whole file.
func ReadFile(name string) ([]byte, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

// WriteFile makes a file that contains data.
func WriteFile(name string, data []byte, perm FileMode) error {
	f, err := OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if closing := f.Close(); closing != nil && err == nil {
		err = closing
	}
	return err
}

var _ fs.File = (*File)(nil)
