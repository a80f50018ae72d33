package io

import "sync"

// A pipe carries what is written at one end to the reader at the other, without a buffer.
type pipe struct {
	writing sync.Mutex // one Write at a time
	data    chan []byte
	taken   chan int

	once sync.Once
	done chan struct{}

	mu       sync.Mutex
	readEnd  error // why the reader has closed it, nil before
	writeEnd error
}

// Pipe returns the two ends of a pipe: who writes waits until all has been read, or the reader has closed it.
func Pipe() (*PipeReader, *PipeWriter) {
	p := &pipe{data: make(chan []byte), taken: make(chan int), done: make(chan struct{})}
	return &PipeReader{p}, &PipeWriter{p}
}

// close remembers the first reason for one end, and wakes those at both.
func (p *pipe) close(end *error, err error) {
	p.mu.Lock()
	if *end == nil {
		*end = err
	}
	p.mu.Unlock()
	p.once.Do(func() { close(p.done) })
}

// reason returns what an operation fails with at the end that has own as its reason and other as that of the other end.
func (p *pipe) reason(own, other *error) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if *own == nil && *other != nil {
		return *other
	}
	return ErrClosedPipe
}

func (p *pipe) isDone() bool {
	select {
	case <-p.done:
		return true
	default:
		return false
	}
}

func (p *pipe) read(b []byte) (n int, err error) {
	if p.isDone() {
		return 0, p.reason(&p.readEnd, &p.writeEnd)
	}
	select {
	case data := <-p.data:
		n = copy(b, data)
		p.taken <- n
		return n, nil
	case <-p.done:
		return 0, p.reason(&p.readEnd, &p.writeEnd)
	}
}

func (p *pipe) write(b []byte) (n int, err error) {
	if p.isDone() {
		return 0, p.reason(&p.writeEnd, &p.readEnd)
	}
	p.writing.Lock()
	defer p.writing.Unlock()
	for once := true; once || len(b) > 0; once = false {
		select {
		case p.data <- b:
			taken := <-p.taken
			b = b[taken:]
			n += taken
		case <-p.done:
			return n, p.reason(&p.writeEnd, &p.readEnd)
		}
	}
	return n, nil
}

// A PipeReader is the end of a pipe to read from.
type PipeReader struct{ p *pipe }

func (r *PipeReader) Read(data []byte) (n int, err error) { return r.p.read(data) }

func (r *PipeReader) Close() error { return r.CloseWithError(nil) }

// CloseWithError makes writes fail with err, or ErrClosedPipe.
func (r *PipeReader) CloseWithError(err error) error {
	if err == nil {
		err = ErrClosedPipe
	}
	r.p.close(&r.p.readEnd, err)
	return nil
}

// A PipeWriter is the end of a pipe to write to.
type PipeWriter struct{ p *pipe }

func (w *PipeWriter) Write(data []byte) (n int, err error) { return w.p.write(data) }

func (w *PipeWriter) Close() error { return w.CloseWithError(nil) }

// CloseWithError makes reads, once all has been read, fail with err, or EOF.
func (w *PipeWriter) CloseWithError(err error) error {
	if err == nil {
		err = EOF
	}
	w.p.close(&w.p.writeEnd, err)
	return nil
}
