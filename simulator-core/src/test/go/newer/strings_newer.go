// Package strings (Go 1.20, 1.21): cutting at the ends, and a search by function.
package main

import (
	"fmt"
	"strings"
	"time"
	"unicode"
)

func main() {
	fmt.Println(strings.CutPrefix("gopher", "go"))
	fmt.Println(strings.CutPrefix("gopher", "x"))
	fmt.Println(strings.CutSuffix("gopher", "her"))
	fmt.Println(strings.CutSuffix("", ""))
	fmt.Println(strings.ContainsFunc("ab1", unicode.IsDigit), strings.ContainsFunc("", unicode.IsDigit))
	early := time.Date(2024, time.February, 29, 12, 0, 0, 0, time.UTC)
	fmt.Println(early.Format(time.DateOnly), early.Format(time.TimeOnly), early.Format(time.DateTime))
	fmt.Println(early.Compare(early), early.Compare(early.Add(1)), early.Add(1).Compare(early))
}
