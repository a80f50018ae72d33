//gopark:title A processor changes its thread
//gopark:chapter scheduler
//gopark:about One goroutine reads a file, another one computes. sysmon takes the processor from the thread that is blocked in read, and another thread goes on with it.
//gopark:procs 1
//gopark:seed 1
//gopark:expect exit 0

package main

import (
	"fmt"
	"os"
	"sync"
)

func main() {
	name := os.TempDir() + "/numbers"
	if err := os.WriteFile(name, []byte("one two three\n"), 0600); err != nil {
		fmt.Println(err)
		return
	}
	var bytes, sum int
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		for i := 0; i < 200_000; i++ {
			sum += i
		}
	}()
	go func() {
		defer wg.Done()
		for i := 0; i < 5; i++ {
			text, err := os.ReadFile(name) //gopark:stop Its thread blocks here; look who runs on P0 20 µs later.
			if err != nil {
				fmt.Println(err)
			}
			bytes += len(text)
		}
	}()
	wg.Wait()
	os.Remove(name)
	fmt.Println("read", bytes, "bytes, sum", sum)
}
