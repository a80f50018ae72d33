package net

import (
	"io"
	"os"
	"sync"
	"time"
)

// Pipe returns the two ends of a connection without a buffer: who writes waits until all has been read.
func Pipe() (Conn, Conn) {
	there, back := make(chan []byte), make(chan []byte)
	thereRead, backRead := make(chan int), make(chan int)
	a, b := make(chan struct{}), make(chan struct{})
	p := &pipe{in: back, inRead: backRead, out: there, outRead: thereRead, done: a, peerDone: b}
	q := &pipe{in: there, inRead: thereRead, out: back, outRead: backRead, done: b, peerDone: a}
	p.readLimit, p.writeLimit = newLimit(), newLimit()
	q.readLimit, q.writeLimit = newLimit(), newLimit()
	return p, q
}

type pipeAddr struct{}

func (pipeAddr) Network() string { return "pipe" }
func (pipeAddr) String() string  { return "pipe" }

type pipe struct {
	writing sync.Mutex

	in       chan []byte
	inRead   chan int
	out      chan []byte
	outRead  chan int
	once     sync.Once
	done     chan struct{}
	peerDone chan struct{}

	readLimit  *limit
	writeLimit *limit
}

// A limit is a deadline that may change.
type limit struct {
	mu     sync.Mutex
	timer  *time.Timer
	passed chan struct{}
}

func newLimit() *limit { return &limit{passed: make(chan struct{})} }

func (l *limit) set(t time.Time) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.timer != nil && !l.timer.Stop() {
		<-l.passed
	}
	l.timer = nil
	closed := isClosed(l.passed)
	if t.IsZero() {
		if closed {
			l.passed = make(chan struct{})
		}
		return
	}
	if d := time.Until(t); d > 0 {
		if closed {
			l.passed = make(chan struct{})
		}
		passed := l.passed
		l.timer = time.AfterFunc(d, func() { close(passed) })
		return
	}
	if !closed {
		close(l.passed)
	}
}

func (l *limit) wait() chan struct{} {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.passed
}

func isClosed(c chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

func (p *pipe) LocalAddr() Addr  { return pipeAddr{} }
func (p *pipe) RemoteAddr() Addr { return pipeAddr{} }

func (p *pipe) Read(b []byte) (int, error) {
	n, err := p.read(b)
	if err != nil && err != io.EOF && err != io.ErrClosedPipe {
		err = &OpError{Op: "read", Net: "pipe", Err: err}
	}
	return n, err
}

func (p *pipe) read(b []byte) (int, error) {
	switch {
	case isClosed(p.done):
		return 0, io.ErrClosedPipe
	case isClosed(p.peerDone):
		return 0, io.EOF
	case isClosed(p.readLimit.wait()):
		return 0, os.ErrDeadlineExceeded
	}
	select {
	case data := <-p.in:
		n := copy(b, data)
		p.inRead <- n
		return n, nil
	case <-p.done:
		return 0, io.ErrClosedPipe
	case <-p.peerDone:
		return 0, io.EOF
	case <-p.readLimit.wait():
		return 0, os.ErrDeadlineExceeded
	}
}

func (p *pipe) Write(b []byte) (int, error) {
	n, err := p.write(b)
	if err != nil && err != io.ErrClosedPipe {
		err = &OpError{Op: "write", Net: "pipe", Err: err}
	}
	return n, err
}

func (p *pipe) write(b []byte) (n int, err error) {
	switch {
	case isClosed(p.done) || isClosed(p.peerDone):
		return 0, io.ErrClosedPipe
	case isClosed(p.writeLimit.wait()):
		return 0, os.ErrDeadlineExceeded
	}
	p.writing.Lock()
	defer p.writing.Unlock()
	for once := true; once || len(b) > 0; once = false {
		select {
		case p.out <- b:
			read := <-p.outRead
			b = b[read:]
			n += read
		case <-p.done:
			return n, io.ErrClosedPipe
		case <-p.peerDone:
			return n, io.ErrClosedPipe
		case <-p.writeLimit.wait():
			return n, os.ErrDeadlineExceeded
		}
	}
	return n, nil
}

func (p *pipe) SetDeadline(t time.Time) error {
	if err := p.SetReadDeadline(t); err != nil {
		return err
	}
	return p.SetWriteDeadline(t)
}

func (p *pipe) SetReadDeadline(t time.Time) error { return p.set(p.readLimit, t) }

func (p *pipe) SetWriteDeadline(t time.Time) error { return p.set(p.writeLimit, t) }

func (p *pipe) set(l *limit, t time.Time) error {
	if isClosed(p.done) || isClosed(p.peerDone) {
		return io.ErrClosedPipe
	}
	l.set(t)
	return nil
}

func (p *pipe) Close() error {
	p.once.Do(func() { close(p.done) })
	return nil
}
