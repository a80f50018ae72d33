package net

import (
	"context"
	"syscall"
	"time"
)

// sysConnect connects within so many nanoseconds.
func sysConnect(port int, mayTake int64) (fd, errno int)

// A timeoutError tells that there was no time to connect.
type timeoutError struct{}

func (timeoutError) Error() string   { return "i/o timeout" }
func (timeoutError) Timeout() bool   { return true }
func (timeoutError) Temporary() bool { return true }

func (timeoutError) Is(err error) bool { return err == context.DeadlineExceeded }

// A canceledError tells that the context of a dial was cancelled.
type canceledError struct{}

func (canceledError) Error() string { return "operation was canceled" }

func (canceledError) Is(err error) bool { return err == context.Canceled }

// A Dialer connects, within a time if that is wanted.
type Dialer struct {
	Timeout   time.Duration
	Deadline  time.Time
	KeepAlive time.Duration
}

func Dial(network, address string) (Conn, error) {
	var d Dialer
	return d.Dial(network, address)
}

func DialTimeout(network, address string, timeout time.Duration) (Conn, error) {
	d := Dialer{Timeout: timeout}
	return d.Dial(network, address)
}

func (d *Dialer) Dial(network, address string) (Conn, error) {
	return d.DialContext(context.Background(), network, address)
}

// DialContext gives up when the context is done, too. Once there is a connection, the context does not matter any more.
func (d *Dialer) DialContext(ctx context.Context, network, address string) (Conn, error) {
	if ctx == nil {
		panic("nil context")
	}
	to, err := resolve(network, address)
	if err != nil {
		return nil, &OpError{Op: "dial", Net: network, Err: err}
	}
	target := &TCPAddr{IP: loopback, Port: to.Port}
	if err := reasonOf(ctx); err != nil {
		return nil, &OpError{Op: "dial", Net: network, Addr: target, Err: err}
	}
	fd, errno := sysConnect(to.Port, d.mayTake(ctx))
	if err := reasonOf(ctx); err != nil {
		if errno == 0 {
			sysClose(fd)
		}
		return nil, &OpError{Op: "dial", Net: network, Addr: target, Err: err}
	}
	if errno != 0 {
		err := reason("connect", errno)
		if errno == int(syscall.ETIMEDOUT) {
			err = timeoutError{}
		}
		return nil, &OpError{Op: "dial", Net: network, Addr: target, Err: err}
	}
	return newConn(fd, network), nil
}

// mayTake returns the time there is by what comes first: the timeout, the deadline, or that of the context.
func (d *Dialer) mayTake(ctx context.Context) int64 {
	least := int64(never)
	if d.Timeout != 0 {
		least = int64(d.Timeout)
	}
	if !d.Deadline.IsZero() {
		least = earlier(least, d.Deadline)
	}
	if deadline, ok := ctx.Deadline(); ok {
		least = earlier(least, deadline)
	}
	return least
}

func earlier(nanos int64, t time.Time) int64 {
	if left := until(t); left < nanos {
		return left
	}
	return nanos
}

// reasonOf returns why a dial with this context is over, nil if it is not.
func reasonOf(ctx context.Context) error {
	switch ctx.Err() {
	case nil:
		return nil
	case context.Canceled:
		return canceledError{}
	case context.DeadlineExceeded:
		return timeoutError{}
	}
	return ctx.Err()
}
