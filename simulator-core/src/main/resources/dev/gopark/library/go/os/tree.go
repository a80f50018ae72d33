package os

import (
	"io"
	"io/fs"
	"syscall"
	"time"
)

// started is the time at which a run begins, in seconds since 1970.
const started = 1735689600

// System calls on names.
func sysStat(path string) (dir bool, perm int, size, modified int64, errno int)
func sysFstat(fd int) (dir bool, perm int, size, modified int64, errno int)
func sysMkdir(path string, perm int) (errno int)
func sysRemove(path string) (errno int)
func sysRename(from, to string) (errno int)
func sysList(path string) (names []string, errno int)
func sysChdir(path string) (errno int)

type fileStat struct {
	name     string
	size     int64
	mode     FileMode
	modified time.Time
}

func (s *fileStat) Name() string       { return s.name }
func (s *fileStat) Size() int64        { return s.size }
func (s *fileStat) Mode() FileMode     { return s.mode }
func (s *fileStat) ModTime() time.Time { return s.modified }
func (s *fileStat) IsDir() bool        { return s.mode.IsDir() }
func (s *fileStat) Sys() any           { return nil }

func newStat(name string, dir bool, perm int, size, modified int64) FileInfo {
	mode := FileMode(perm)
	if dir {
		mode |= ModeDir
	}
	return &fileStat{base(name), size, mode, time.Unix(started, modified)}
}

// base returns the last part of a path.
func base(name string) string {
	for len(name) > 1 && name[len(name)-1] == '/' {
		name = name[:len(name)-1]
	}
	for i := len(name) - 1; i >= 0; i-- {
		if name[i] == '/' && i+1 < len(name) {
			return name[i+1:]
		}
	}
	return name
}

func Stat(name string) (FileInfo, error) { return stat("stat", name) }

// Lstat is Stat: there are no links.
func Lstat(name string) (FileInfo, error) { return stat("lstat", name) }

func stat(op, name string) (FileInfo, error) {
	dir, perm, size, modified, errno := sysStat(name)
	if err := pathError(op, name, errno); err != nil {
		return nil, err
	}
	return newStat(name, dir, perm, size, modified), nil
}

func (f *File) Stat() (FileInfo, error) {
	if err := f.check("stat"); err != nil {
		return nil, err
	}
	if f.isStream() {
		return &fileStat{base(f.name), 0, ModeCharDevice | fs.ModeDevice | 0620, time.Unix(started, 0)}, nil
	}
	dir, perm, size, modified, errno := sysFstat(f.fd)
	if err := pathError("stat", f.name, errno); err != nil {
		return nil, err
	}
	return newStat(f.name, dir, perm, size, modified), nil
}

type dirEntry struct {
	folder string
	name   string
	mode   FileMode
}

func (e *dirEntry) Name() string            { return e.name }
func (e *dirEntry) IsDir() bool             { return e.mode.IsDir() }
func (e *dirEntry) Type() FileMode          { return e.mode.Type() }
func (e *dirEntry) Info() (FileInfo, error) { return Lstat(e.folder + "/" + e.name) }

func (e *dirEntry) String() string {
	if e.IsDir() {
		return "d " + e.name + "/"
	}
	return "- " + e.name
}

// ReadDir lists a directory in the order of names.
func ReadDir(name string) ([]DirEntry, error) {
	names, errno := sysList(name)
	if errno == int(syscall.ENOTDIR) {
		return nil, &PathError{Op: "readdirent", Path: name, Err: syscall.ENOTDIR}
	}
	if err := pathError("open", name, errno); err != nil {
		return nil, err
	}
	entries := make([]DirEntry, 0, len(names))
	for _, each := range names {
		info, err := Lstat(name + "/" + each)
		if err == nil {
			entries = append(entries, &dirEntry{name, each, info.Mode()})
		}
	}
	return entries, nil
}

// ReadDir lists the next n entries of a directory, or all the rest if n is not positive.
func (f *File) ReadDir(n int) ([]DirEntry, error) {
	if err := f.check("readdir"); err != nil {
		return nil, err
	}
	all, err := ReadDir(f.name)
	if err != nil {
		return nil, err
	}
	rest := all[min(f.listed, len(all)):]
	if n > 0 && len(rest) == 0 {
		return nil, io.EOF
	}
	if n > 0 && len(rest) > n {
		rest = rest[:n]
	}
	f.listed += len(rest)
	return rest, nil
}

func min(a, b int) int {
	if a < b {
		return a
	}
	return b
}

func Mkdir(name string, perm FileMode) error {
	return pathError("mkdir", name, sysMkdir(name, int(perm.Perm()&^022)))
}

// MkdirAll makes a directory and those above it that are missing.
func MkdirAll(path string, perm FileMode) error {
	info, err := Stat(path)
	if err == nil {
		if info.IsDir() {
			return nil
		}
		return &PathError{Op: "mkdir", Path: path, Err: syscall.ENOTDIR}
	}
	end := len(path)
	for end > 0 && path[end-1] == '/' {
		end--
	}
	for end > 0 && path[end-1] != '/' {
		end--
	}
	if end > 1 {
		if err := MkdirAll(path[:end-1], perm); err != nil {
			return err
		}
	}
	err = Mkdir(path, perm)
	if IsExist(err) {
		return nil
	}
	return err
}

func MkdirTemp(dir, pattern string) (string, error) {
	for i := 1; ; i++ {
		name := tempName(dir, pattern, i)
		if err := Mkdir(name, 0700); !IsExist(err) {
			return name, err
		}
	}
}

func CreateTemp(dir, pattern string) (*File, error) {
	for i := 1; ; i++ {
		f, err := OpenFile(tempName(dir, pattern, i), O_RDWR|O_CREATE|O_EXCL, 0600)
		if !IsExist(err) {
			return f, err
		}
	}
}

// tempName puts a number into the place of the last star of a pattern, or behind it.
func tempName(dir, pattern string, number int) string {
	digits := ""
	for n := number; n > 0; n /= 10 {
		digits = string(rune('0'+n%10)) + digits
	}
	if dir == "" {
		dir = TempDir()
	}
	for i := len(pattern) - 1; i >= 0; i-- {
		if pattern[i] == '*' {
			return dir + "/" + pattern[:i] + digits + pattern[i+1:]
		}
	}
	return dir + "/" + pattern + digits
}

func TempDir() string {
	if dir := Getenv("TMPDIR"); dir != "" {
		return dir
	}
	return "/tmp"
}

// Remove removes a file or an empty directory.
func Remove(name string) error { return pathError("remove", name, sysRemove(name)) }

// RemoveAll removes whatever is there, and what it contains.
func RemoveAll(path string) error {
	info, err := Lstat(path)
	if err != nil {
		if IsNotExist(err) {
			return nil
		}
		return err
	}
	if info.IsDir() {
		entries, err := ReadDir(path)
		if err != nil {
			return err
		}
		for _, each := range entries {
			if err := RemoveAll(path + "/" + each.Name()); err != nil {
				return err
			}
		}
	}
	return Remove(path)
}

func Rename(oldpath, newpath string) error {
	errno := sysRename(oldpath, newpath)
	if errno == 0 {
		return nil
	}
	return &LinkError{"rename", oldpath, newpath, syscall.Errno(errno)}
}

func Truncate(name string, size int64) error {
	f, err := OpenFile(name, O_WRONLY, 0)
	if err != nil {
		return &PathError{Op: "truncate", Path: name, Err: underlying(err)}
	}
	defer f.Close()
	return f.Truncate(size)
}

func Chdir(dir string) error { return pathError("chdir", dir, sysChdir(dir)) }

// Getwd returns the directory in which relative paths begin.
func Getwd() (dir string, err error) { return workingDirectory(), nil }

func workingDirectory() string

func UserHomeDir() (string, error) { return "/home/gopher", nil }
