// Words are counted in parts, then put together.
package main

import (
	"fmt"
	"strings"
)

func main() {
	texts := []string{"to be or not", "to be that is", "the question to be"}
	parts := make(chan map[string]int)
	for _, t := range texts {
		go func(t string) {
			counts := map[string]int{}
			for _, w := range strings.Fields(t) {
				counts[w]++
			}
			parts <- counts
		}(t)
	}
	total := map[string]int{}
	for range texts {
		for w, n := range <-parts {
			total[w] += n
		}
	}
	fmt.Println(total)
}
