// Dialling with too little time, or a context that is done; deadlines of a listener and of a writer whose peer does not read.
package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"strings"
	"time"
)

// show leaves out the ports of a connection.
func show(err error) {
	text := fmt.Sprint(err)
	if from, to := strings.Index(text, " 127"), strings.Index(text, "->"); from >= 0 && to >= 0 {
		text = text[:from] + " A->B" + text[to+strings.Index(text[to:], ": "):]
	}
	var network net.Error
	late := errors.As(err, &network) && network.Timeout()
	fmt.Println(text, late, errors.Is(err, os.ErrDeadlineExceeded), errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled))
}

func main() {
	const address = "127.0.0.1:38187"
	l, err := net.Listen("tcp", address)
	fmt.Println(err)
	_, err = net.DialTimeout("tcp", address, 1)
	show(err)
	_, err = net.DialTimeout("tcp", address, -1)
	show(err)
	d := net.Dialer{Deadline: time.Now().Add(-time.Second)}
	_, err = d.Dial("tcp", address)
	show(err)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	d = net.Dialer{Timeout: time.Second}
	_, err = d.DialContext(ctx, "tcp", address)
	show(err)
	ctx, cancel = context.WithTimeout(context.Background(), 5*time.Millisecond)
	defer cancel()
	<-ctx.Done()
	_, err = d.DialContext(ctx, "tcp", address)
	show(err)
	_, err = d.Dial("tcp", "127.0.0.1:38188")
	show(err)

	c, err := d.DialContext(context.Background(), "tcp", address)
	fmt.Println(err)
	c.SetWriteDeadline(time.Now().Add(20 * time.Millisecond))
	for err == nil {
		_, err = c.Write(make([]byte, 1<<20))
	}
	show(err)
	c.SetDeadline(time.Now().Add(-time.Second))
	_, err = c.Read(make([]byte, 1))
	show(err)
	l.(*net.TCPListener).SetDeadline(time.Now().Add(20 * time.Millisecond))
	accepted := 0
	for err = nil; err == nil; accepted++ {
		_, err = l.Accept()
	}
	show(err)
	fmt.Println(accepted > 1)
	c.Close()
	err = c.SetDeadline(time.Now())
	fmt.Println(errors.Is(err, net.ErrClosed), strings.Count(err.Error(), "127.0.0.1"))
}
