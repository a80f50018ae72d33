// Package net offers TCP connections within the program, on the simulated loopback network 127.0.0.1.
package net

import (
	"io"
	"os"
	"strconv"
	"syscall"
	"time"
)

// An Addr is one end of a connection.
type Addr interface {
	Network() string
	String() string
}

// A Conn is a connection. Who reads and finds nothing parks in the poller.
type Conn interface {
	Read(b []byte) (n int, err error)
	Write(b []byte) (n int, err error)
	Close() error
	LocalAddr() Addr
	RemoteAddr() Addr
	SetDeadline(t time.Time) error
	SetReadDeadline(t time.Time) error
	SetWriteDeadline(t time.Time) error
}

// A Listener takes connections.
type Listener interface {
	Accept() (Conn, error)
	Close() error
	Addr() Addr
}

// An Error is an error of the network.
type Error interface {
	error
	Timeout() bool
	Temporary() bool
}

type closedError struct{}

func (closedError) Error() string { return "use of closed network connection" }

// ErrClosed is what operations on a closed connection fail with.
var ErrClosed error = closedError{}

// An OpError tells which operation failed, and between whom.
type OpError struct {
	Op     string
	Net    string
	Source Addr
	Addr   Addr
	Err    error
}

func (e *OpError) Unwrap() error { return e.Err }

func (e *OpError) Error() string {
	if e == nil {
		return "<nil>"
	}
	s := e.Op
	if e.Net != "" {
		s += " " + e.Net
	}
	if e.Source != nil {
		s += " " + e.Source.String()
	}
	if e.Addr != nil {
		if e.Source != nil {
			s += "->"
		} else {
			s += " "
		}
		s += e.Addr.String()
	}
	return s + ": " + e.Err.Error()
}

func (e *OpError) Timeout() bool {
	late, ok := e.Err.(interface{ Timeout() bool })
	return ok && late.Timeout()
}

func (e *OpError) Temporary() bool {
	late, ok := e.Err.(interface{ Temporary() bool })
	return ok && late.Temporary()
}

// An AddrError tells what is wrong with an address.
type AddrError struct {
	Err  string
	Addr string
}

func (e *AddrError) Error() string {
	if e.Addr == "" {
		return e.Err
	}
	return "address " + e.Addr + ": " + e.Err
}

func (e *AddrError) Timeout() bool   { return false }
func (e *AddrError) Temporary() bool { return false }

type UnknownNetworkError string

func (e UnknownNetworkError) Error() string   { return "unknown network " + string(e) }
func (e UnknownNetworkError) Timeout() bool   { return false }
func (e UnknownNetworkError) Temporary() bool { return false }

// notSimulated says what Gopark has no network for.
type notSimulated string

func (e notSimulated) Error() string {
	return "gopark simulates tcp on 127.0.0.1 only, not " + string(e)
}

// An IP is an address of a host.
type IP []byte

func IPv4(a, b, c, d byte) IP { return IP{a, b, c, d} }

func (ip IP) String() string {
	if len(ip) == 0 {
		return "<nil>"
	}
	if len(ip) != 4 {
		return "::"
	}
	s := ""
	for i, each := range ip {
		if i > 0 {
			s += "."
		}
		s += strconv.Itoa(int(each))
	}
	return s
}

// A TCPAddr is one end of a TCP connection.
type TCPAddr struct {
	IP   IP
	Port int
	Zone string
}

func (a *TCPAddr) Network() string { return "tcp" }

func (a *TCPAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	host := ""
	if len(a.IP) > 0 {
		host = a.IP.String()
	}
	return JoinHostPort(host, strconv.Itoa(a.Port))
}

var (
	loopback = IP{127, 0, 0, 1}
	anywhere = IP(make([]byte, 16))
)

// JoinHostPort puts a host with colons into brackets.
func JoinHostPort(host, port string) string {
	for i := 0; i < len(host); i++ {
		if host[i] == ':' {
			return "[" + host + "]:" + port
		}
	}
	return host + ":" + port
}

func SplitHostPort(hostport string) (host, port string, err error) {
	colon := -1
	for i := 0; i < len(hostport); i++ {
		if hostport[i] == ':' {
			colon = i
		}
	}
	if colon < 0 {
		return "", "", &AddrError{"missing port in address", hostport}
	}
	host, port = hostport[:colon], hostport[colon+1:]
	if len(host) > 1 && host[0] == '[' && host[len(host)-1] == ']' {
		return host[1 : len(host)-1], port, nil
	}
	for i := 0; i < len(host); i++ {
		if host[i] == ':' {
			return "", "", &AddrError{"too many colons in address", hostport}
		}
	}
	return host, port, nil
}

// resolve finds the host and port of an address.
func resolve(network, address string) (*TCPAddr, error) {
	switch network {
	case "tcp", "tcp4":
	case "tcp6", "udp", "udp4", "udp6", "ip", "ip4", "ip6", "unix", "unixgram", "unixpacket":
		return nil, notSimulated(network)
	default:
		return nil, UnknownNetworkError(network)
	}
	host, port, err := SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	number, err := portNumber(port)
	if err != nil {
		return nil, err
	}
	switch host {
	case "127.0.0.1", "localhost":
		return &TCPAddr{IP: loopback, Port: number}, nil
	case "", "0.0.0.0", "::":
		return &TCPAddr{IP: anywhere, Port: number}, nil
	}
	return nil, notSimulated(host)
}

func portNumber(port string) (int, error) {
	if port == "" {
		return 0, nil
	}
	switch port {
	case "http":
		return 80, nil
	case "https":
		return 443, nil
	}
	number, err := strconv.Atoi(port)
	if err != nil {
		return 0, &AddrError{"unknown port", "tcp/" + port}
	}
	if number < 0 || number > 65535 {
		return 0, &AddrError{"invalid port", port}
	}
	return number, nil
}

func ResolveTCPAddr(network, address string) (*TCPAddr, error) { return resolve(network, address) }

// Calls of the simulated operating system; an errno of 0 means success. They park who must wait.
func sysListen(port int) (fd, errno int)

func sysAccept(fd int) (conn, errno int)
func sysRead(fd, max int) (data string, errno int)
func sysWrite(fd int, data string) (n, errno int)
func sysClose(fd int) (errno int)
func sysCloseWrite(fd int) (errno int)
func sysPort(fd int) int
func sysPeerPort(fd int) int

// sysDeadline ends the wait to read or write so many nanoseconds from now.
func sysDeadline(fd int, toWrite bool, after int64)

// never is no deadline.
const never = 1<<63 - 1

// reason turns an errno into the error within an OpError.
func reason(call string, errno int) error {
	switch syscall.Errno(errno) {
	case syscall.EBADF:
		return ErrClosed
	case syscall.ETIMEDOUT:
		return os.ErrDeadlineExceeded
	}
	return os.NewSyscallError(call, syscall.Errno(errno))
}

func Listen(network, address string) (Listener, error) {
	at, err := resolve(network, address)
	if err != nil {
		return nil, &OpError{Op: "listen", Net: network, Err: err}
	}
	fd, errno := sysListen(at.Port)
	if errno != 0 {
		return nil, &OpError{Op: "listen", Net: network, Addr: at, Err: reason("bind", errno)}
	}
	return &TCPListener{fd, network, &TCPAddr{IP: at.IP, Port: sysPort(fd)}, false}, nil
}

// A TCPListener takes TCP connections.
type TCPListener struct {
	fd      int
	network string
	addr    *TCPAddr
	closed  bool
}

func (l *TCPListener) Addr() Addr { return l.addr }

func (l *TCPListener) Accept() (Conn, error) {
	conn, err := l.AcceptTCP()
	if err != nil {
		return nil, err
	}
	return conn, nil
}

func (l *TCPListener) AcceptTCP() (*TCPConn, error) {
	fd, errno := sysAccept(l.fd)
	if errno != 0 {
		return nil, &OpError{Op: "accept", Net: l.network, Addr: l.addr, Err: reason("accept", errno)}
	}
	return newConn(fd, l.network), nil
}

func (l *TCPListener) Close() error {
	if l.closed {
		return &OpError{Op: "close", Net: l.network, Addr: l.addr, Err: ErrClosed}
	}
	l.closed = true
	sysClose(l.fd)
	return nil
}

func (l *TCPListener) SetDeadline(t time.Time) error {
	if l.closed {
		return &OpError{Op: "set", Net: l.network, Addr: l.addr, Err: ErrClosed}
	}
	sysDeadline(l.fd, false, until(t))
	return nil
}

// until returns how many nanoseconds there are until t, never for the zero time.
func until(t time.Time) int64 {
	if t.IsZero() {
		return never
	}
	return int64(time.Until(t))
}

// A TCPConn is one end of a TCP connection.
type TCPConn struct {
	fd      int
	network string
	local   *TCPAddr
	remote  *TCPAddr
	closed  bool
}

func newConn(fd int, network string) *TCPConn {
	local := &TCPAddr{IP: loopback, Port: sysPort(fd)}
	return &TCPConn{fd, network, local, &TCPAddr{IP: loopback, Port: sysPeerPort(fd)}, false}
}

func (c *TCPConn) LocalAddr() Addr { return c.local }

func (c *TCPConn) RemoteAddr() Addr { return c.remote }

func (c *TCPConn) fail(op, call string, errno int) error {
	return &OpError{Op: op, Net: c.network, Source: c.local, Addr: c.remote, Err: reason(call, errno)}
}

func (c *TCPConn) Read(b []byte) (n int, err error) {
	if len(b) == 0 {
		return 0, nil
	}
	data, errno := sysRead(c.fd, len(b))
	if errno != 0 {
		return 0, c.fail("read", "read", errno)
	}
	if data == "" {
		return 0, io.EOF
	}
	return copy(b, data), nil
}

func (c *TCPConn) Write(b []byte) (n int, err error) {
	for n < len(b) {
		written, errno := sysWrite(c.fd, string(b[n:]))
		n += written
		if errno != 0 {
			return n, c.fail("write", "write", errno)
		}
	}
	return n, nil
}

func (c *TCPConn) Close() error {
	if c.closed {
		return c.fail("close", "close", int(syscall.EBADF))
	}
	c.closed = true
	sysClose(c.fd)
	return nil
}

// CloseWrite tells the other end that nothing more will come.
func (c *TCPConn) CloseWrite() error {
	if errno := sysCloseWrite(c.fd); errno != 0 {
		return c.fail("close", "shutdown", errno)
	}
	return nil
}

func (c *TCPConn) SetDeadline(t time.Time) error {
	if err := c.SetReadDeadline(t); err != nil {
		return err
	}
	return c.SetWriteDeadline(t)
}

func (c *TCPConn) SetReadDeadline(t time.Time) error { return c.set(false, t) }

func (c *TCPConn) SetWriteDeadline(t time.Time) error { return c.set(true, t) }

func (c *TCPConn) set(toWrite bool, t time.Time) error {
	if c.closed {
		return &OpError{Op: "set", Net: c.network, Addr: c.local, Err: ErrClosed}
	}
	sysDeadline(c.fd, toWrite, until(t))
	return nil
}

func (c *TCPConn) SetNoDelay(noDelay bool) error { return nil }

func (c *TCPConn) SetKeepAlive(keepalive bool) error { return nil }
