// Two locks in different orders: sometimes.
package leftovers

import (
	"math/rand"
	"runtime"
	"sync"
	"testing"
)

func TestTransfer(t *testing.T) {
	var a, b sync.Mutex
	var wg sync.WaitGroup
	wg.Add(2)
	transfer := func(from, to *sync.Mutex) {
		defer wg.Done()
		from.Lock()
		defer from.Unlock()
		if rand.Intn(3) == 0 {
			runtime.Gosched()
		}
		to.Lock()
		defer to.Unlock()
	}
	go transfer(&a, &b)
	go transfer(&b, &a)
	wg.Wait()
}
