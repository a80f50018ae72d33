// Package bytes holds Buffer and a few functions of byte slices.
package bytes

import (
	"errors"
	"io"
	"strings"
	"unicode/utf8"
)

// A Buffer is written at its end and read from its start.
type Buffer struct {
	buf []byte
	off int
}

func NewBuffer(buf []byte) *Buffer { return &Buffer{buf: buf} }

func NewBufferString(s string) *Buffer { return &Buffer{buf: []byte(s)} }

func (b *Buffer) Bytes() []byte { return b.buf[b.off:] }

func (b *Buffer) String() string {
	if b == nil {
		return "<nil>"
	}
	return string(b.buf[b.off:])
}

func (b *Buffer) Len() int { return len(b.buf) - b.off }

func (b *Buffer) Cap() int { return cap(b.buf) }

func (b *Buffer) Reset() {
	b.buf = b.buf[:0]
	b.off = 0
}

func (b *Buffer) Truncate(n int) {
	if n < 0 || n > b.Len() {
		panic("bytes.Buffer: truncation out of range")
	}
	b.buf = b.buf[:b.off+n]
}

func (b *Buffer) Grow(n int) {
	if n < 0 {
		panic("bytes.Buffer.Grow: negative count")
	}
}

func (b *Buffer) Write(p []byte) (n int, err error) {
	b.buf = append(b.buf, p...)
	return len(p), nil
}

func (b *Buffer) WriteString(s string) (n int, err error) {
	b.buf = append(b.buf, s...)
	return len(s), nil
}

func (b *Buffer) WriteByte(c byte) error {
	b.buf = append(b.buf, c)
	return nil
}

func (b *Buffer) WriteRune(r rune) (n int, err error) { return b.WriteString(string(r)) }

func (b *Buffer) Read(p []byte) (n int, err error) {
	if b.Len() == 0 {
		b.Reset()
		if len(p) == 0 {
			return 0, nil
		}
		return 0, io.EOF
	}
	n = copy(p, b.buf[b.off:])
	b.off += n
	return n, nil
}

func (b *Buffer) Next(n int) []byte {
	if n > b.Len() {
		n = b.Len()
	}
	b.off += n
	return b.buf[b.off-n : b.off]
}

func (b *Buffer) ReadByte() (byte, error) {
	if b.Len() == 0 {
		b.Reset()
		return 0, io.EOF
	}
	b.off++
	return b.buf[b.off-1], nil
}

func (b *Buffer) UnreadByte() error {
	if b.off == 0 {
		return errors.New("bytes.Buffer: UnreadByte: previous operation was not a successful read")
	}
	b.off--
	return nil
}

func (b *Buffer) ReadRune() (r rune, size int, err error) {
	if b.Len() == 0 {
		b.Reset()
		return 0, 0, io.EOF
	}
	r, size = utf8.DecodeRune(b.buf[b.off:])
	b.off += size
	return r, size, nil
}

func (b *Buffer) ReadString(delim byte) (line string, err error) {
	rest := string(b.buf[b.off:])
	end := strings.IndexByte(rest, delim) + 1
	if end == 0 {
		end = len(rest)
		err = io.EOF
	}
	b.off += end
	return rest[:end], err
}

func (b *Buffer) ReadBytes(delim byte) (line []byte, err error) {
	s, err := b.ReadString(delim)
	return []byte(s), err
}

func (b *Buffer) WriteTo(w io.Writer) (n int64, err error) {
	written, err := w.Write(b.Bytes())
	b.off += written
	return int64(written), err
}

func (b *Buffer) ReadFrom(r io.Reader) (n int64, err error) {
	all, err := io.ReadAll(r)
	b.buf = append(b.buf, all...)
	return int64(len(all)), err
}
