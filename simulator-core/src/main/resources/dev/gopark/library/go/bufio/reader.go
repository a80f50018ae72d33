package bufio

import (
	"errors"
	"io"
	"unicode/utf8"
)

var ErrInvalidUnreadByte = errors.New("bufio: invalid use of UnreadByte")

// A Reader reads ahead. After ReadByte last is the buffer as it was before.
type Reader struct {
	r    io.Reader
	buf  []byte
	last []byte
	err  error
}

func NewReader(r io.Reader) *Reader { return &Reader{r: r} }

func NewReaderSize(r io.Reader, size int) *Reader { return NewReader(r) }

// fill reads once; false when nothing came.
func (b *Reader) fill() bool {
	if b.err != nil {
		return false
	}
	chunk := make([]byte, 4096)
	n, err := b.r.Read(chunk)
	b.buf = append(b.buf[:len(b.buf):len(b.buf)], chunk[:n]...)
	b.err = err
	return n > 0
}

func (b *Reader) Buffered() int { return len(b.buf) }

func (b *Reader) Peek(n int) ([]byte, error) {
	for len(b.buf) < n && b.fill() {
	}
	if len(b.buf) < n {
		return b.buf, b.err
	}
	return b.buf[:n], nil
}

func (b *Reader) Read(p []byte) (n int, err error) {
	if len(p) == 0 {
		return 0, nil
	}
	if len(b.buf) == 0 && !b.fill() {
		return 0, b.err
	}
	n = copy(p, b.buf)
	b.last = nil
	b.buf = b.buf[n:]
	return n, nil
}

func (b *Reader) ReadByte() (byte, error) {
	if len(b.buf) == 0 && !b.fill() {
		return 0, b.err
	}
	c := b.buf[0]
	b.last = b.buf
	b.buf = b.buf[1:]
	return c, nil
}

// UnreadByte takes the last ReadByte back.
func (b *Reader) UnreadByte() error {
	if b.last == nil {
		return ErrInvalidUnreadByte
	}
	b.buf = b.last
	b.last = nil
	return nil
}

func (b *Reader) ReadRune() (r rune, size int, err error) {
	for !utf8.FullRune(b.buf) && b.fill() {
	}
	if len(b.buf) == 0 {
		return 0, 0, b.err
	}
	r, size = utf8.DecodeRune(b.buf)
	b.last = nil
	b.buf = b.buf[size:]
	return r, size, nil
}

func (b *Reader) ReadBytes(delim byte) ([]byte, error) {
	b.last = nil
	for searched := 0; ; {
		if i := indexByte(b.buf[searched:], delim); i >= 0 {
			end := searched + i + 1
			line := b.buf[:end]
			b.buf = b.buf[end:]
			return line, nil
		}
		searched = len(b.buf)
		if !b.fill() {
			line := b.buf
			b.buf = nil
			return line, b.err
		}
	}
}

func (b *Reader) ReadString(delim byte) (string, error) {
	line, err := b.ReadBytes(delim)
	return string(line), err
}

func (b *Reader) ReadLine() (line []byte, isPrefix bool, err error) {
	line, err = b.ReadBytes('\n')
	if len(line) == 0 {
		return nil, false, err
	}
	if line[len(line)-1] == '\n' {
		line = line[:len(line)-1]
	}
	return dropReturn(line), false, nil
}
