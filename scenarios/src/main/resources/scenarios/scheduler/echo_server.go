//gopark:title Waiting for the network blocks no thread
//gopark:chapter scheduler
//gopark:about A server and three clients on one machine. Who waits for the network is parked (IO wait) and looked after by the poller; count the threads.
//gopark:procs 2
//gopark:seed 1
//gopark:expect exit 0

package main

import (
	"bufio"
	"fmt"
	"net"
	"sync"
)

const clients = 3

func serve(conn net.Conn) {
	defer conn.Close()
	lines := bufio.NewScanner(conn)
	for lines.Scan() { //gopark:stop The poller wakes this goroutine when a line has arrived.
		fmt.Fprintln(conn, "echo", lines.Text())
	}
}

func ask(address string, client int) string {
	conn, err := net.Dial("tcp", address)
	if err != nil {
		return err.Error()
	}
	defer conn.Close()
	fmt.Fprintf(conn, "hello %d\n", client)
	answer, err := bufio.NewReader(conn).ReadString('\n')
	if err != nil {
		return err.Error()
	}
	return answer
}

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Println(err)
		return
	}
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go serve(conn)
		}
	}()
	answers := make([]string, clients)
	var wg sync.WaitGroup
	for i := 0; i < clients; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			answers[i] = ask(listener.Addr().String(), i)
		}(i)
	}
	wg.Wait()
	listener.Close()
	for _, answer := range answers {
		fmt.Print(answer)
	}
}
