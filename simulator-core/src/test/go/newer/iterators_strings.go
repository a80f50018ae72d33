// Package strings (Go 1.24): iterators over lines, parts and words.
package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

func main() {
	fmt.Printf("%q\n", slices.Collect(strings.Lines("a\nb\n\nc")))
	fmt.Printf("%q\n", slices.Collect(strings.Lines("")))
	fmt.Printf("%q\n", slices.Collect(strings.SplitSeq("a,b,,c", ",")))
	fmt.Printf("%q\n", slices.Collect(strings.SplitSeq("", ",")))
	fmt.Printf("%q\n", slices.Collect(strings.SplitSeq("héy", "")))
	fmt.Printf("%q\n", slices.Collect(strings.SplitAfterSeq("a,b,,c", ",")))
	fmt.Printf("%q\n", slices.Collect(strings.FieldsSeq("  x  yz\t")))
	fmt.Printf("%q\n", slices.Collect(strings.FieldsFuncSeq("1a22bc3", unicode.IsLetter)))
	for part := range strings.SplitSeq("stop,here", ",") {
		fmt.Println(part)
		break
	}
}
