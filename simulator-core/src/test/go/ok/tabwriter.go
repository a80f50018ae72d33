// Package text/tabwriter: columns over neighbouring lines.
package main

import (
	"fmt"
	"os"
	"text/tabwriter"
)

func main() {
	w := tabwriter.NewWriter(os.Stdout, 5, 0, 1, ' ', 0)
	fmt.Fprintln(w, "a\tb\tc")
	fmt.Fprintln(w, "aaaa\tbbbbbbb\tc")
	fmt.Fprintln(w, "aaaaaaa\tx")
	fmt.Fprintln(w, "")
	fmt.Fprintln(w, "q\tb\tc\t")
	w.Flush()
	w = tabwriter.NewWriter(os.Stdout, 8, 8, 1, '\t', tabwriter.Debug)
	fmt.Fprintln(w, "name\tvalue\tunit")
	fmt.Fprintln(w, "temperature\t1\tK")
	w.Flush()
	w = tabwriter.NewWriter(os.Stdout, 0, 0, 2, '.', tabwriter.AlignRight|tabwriter.Debug)
	fmt.Fprintln(w, "a\tbb\tccc\t")
	fmt.Fprintln(w, "aaa\tb\tc\t")
	fmt.Fprintf(w, "no newline\tx")
	w.Flush()
}
