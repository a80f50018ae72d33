// Packages bytes, unicode and unicode/utf8.
package main

import (
	"bytes"
	"fmt"
	"unicode"
	"unicode/utf8"
)

func main() {
	var b bytes.Buffer
	b.WriteString("héllo ")
	fmt.Fprintf(&b, "%03d", 7)
	fmt.Println(b.String(), b.Len(), bytes.Contains(b.Bytes(), []byte("llo")))
	letters, digits := 0, 0
	for _, r := range b.String() {
		switch {
		case unicode.IsLetter(r):
			letters++
		case unicode.IsDigit(r):
			digits++
		}
	}
	fmt.Println(letters, digits, string(unicode.ToUpper('é')))
	fmt.Println(utf8.RuneCountInString("héllo"), utf8.ValidString("a\xff"), utf8.RuneLen('€'))
}
