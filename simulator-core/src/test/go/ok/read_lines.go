// Reads numbers from standard input until it ends; here it is empty.
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	scanner := bufio.NewScanner(os.Stdin)
	sum, lines := 0, 0
	for scanner.Scan() {
		var n int
		if _, err := fmt.Sscanf(scanner.Text(), "%d", &n); err == nil {
			sum += n
		}
		lines++
	}
	w := bufio.NewWriter(os.Stdout)
	defer w.Flush()
	fmt.Fprintln(w, lines, sum, scanner.Err())
}
