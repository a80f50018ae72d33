// Workers count words in a map that a lock guards, for ever.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	words := map[string]int{}
	for w := 0; w < 8; w++ {
		go func(w int) {
			for i := 0; ; i++ {
				key := fmt.Sprint("word", (i*7+w)%2000)
				mu.Lock()
				words[key]++
				mu.Unlock()
			}
		}(w)
	}
	select {}
}
