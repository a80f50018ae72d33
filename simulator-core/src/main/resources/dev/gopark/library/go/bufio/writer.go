package bufio

import "io"

const defaultSize = 4096

// A Writer collects what is written until its buffer is full.
type Writer struct {
	w    io.Writer
	buf  []byte
	size int
	err  error
}

func NewWriter(w io.Writer) *Writer { return NewWriterSize(w, defaultSize) }

func NewWriterSize(w io.Writer, size int) *Writer {
	if size <= 0 {
		size = defaultSize
	}
	return &Writer{w: w, size: size}
}

func (b *Writer) Size() int { return b.size }

func (b *Writer) Buffered() int { return len(b.buf) }

func (b *Writer) Available() int { return b.size - len(b.buf) }

func (b *Writer) Flush() error {
	if b.err == nil && len(b.buf) > 0 {
		var n int
		n, b.err = b.w.Write(b.buf)
		if n < len(b.buf) && b.err == nil {
			b.err = io.ErrShortWrite
		}
		b.buf = b.buf[:0]
	}
	return b.err
}

func (b *Writer) Write(p []byte) (n int, err error) {
	for len(p) > b.Available() && b.err == nil {
		part := b.Available()
		b.buf = append(b.buf, p[:part]...)
		n += part
		p = p[part:]
		b.Flush()
	}
	if b.err != nil {
		return n, b.err
	}
	b.buf = append(b.buf, p...)
	return n + len(p), nil
}

func (b *Writer) WriteString(s string) (int, error) { return b.Write([]byte(s)) }

func (b *Writer) WriteByte(c byte) error {
	if b.Available() == 0 {
		b.Flush()
	}
	if b.err == nil {
		b.buf = append(b.buf, c)
	}
	return b.err
}

func (b *Writer) WriteRune(r rune) (size int, err error) { return b.WriteString(string(r)) }

// A ReadWriter is both.
type ReadWriter struct {
	*Reader
	*Writer
}

func NewReadWriter(r *Reader, w *Writer) *ReadWriter { return &ReadWriter{r, w} }
