package main

type server struct{ requests chan chan int }

func (s *server) ask() int {
	reply := make(chan int)
	s.requests <- reply
	return <-reply
}

func (s *server) run() {
	for range s.requests {
	}
}

func main() {
	s := &server{make(chan chan int)}
	go s.run()
	println(s.ask())
}
