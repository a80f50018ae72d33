// The receiver gives up before the sender has sent: it waits for ever, and holds a lock.
package leftovers

import (
	"sync"
	"testing"
	"time"
)

type server struct {
	mu sync.Mutex
}

func (s *server) ask(answers chan int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	time.Sleep(time.Second)
	answers <- 42
}

func TestGivesUp(t *testing.T) {
	s := &server{}
	answers := make(chan int)
	go s.ask(answers)
	select {
	case <-answers:
		t.Fatal("too early")
	case <-time.After(time.Millisecond):
	}
}

func TestTakes(t *testing.T) {
	s := &server{}
	answers := make(chan int)
	go s.ask(answers)
	if <-answers != 42 {
		t.Fail()
	}
}
