// Package strings and what is no valid UTF-8, or no valid rune: U+FFFD stands for it.
package main

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

func main() {
	texts := []string{"", "a", "é", "\xff", "a\xffb", "\ufffd", "x\ufffd\xc3", "日\xe6\x97", "\xed\xa0\x80"}
	for _, r := range []rune{'a', 'é', utf8.RuneError, -1, 0xd800, utf8.MaxRune + 1, 0} {
		for _, s := range texts {
			fmt.Print(strings.IndexRune(s, r), strings.ContainsRune(s, r), " ")
		}
		fmt.Println()
	}
	for _, s := range texts {
		for _, chars := range texts {
			fmt.Print(strings.IndexAny(s, chars), strings.LastIndexAny(s, chars), strings.Index(s, chars),
				strings.LastIndex(s, chars), strings.Count(s, chars))
			fmt.Printf(" %q %q %q|", strings.Trim(s, chars), strings.TrimLeft(s, chars), strings.TrimRight(s, chars))
		}
		fmt.Println()
		fmt.Printf("%q %q %q %q\n", strings.ToUpper(s), strings.ToValidUTF8(s, "?"), strings.Fields(s), strings.Title(s))
		fmt.Println(utf8.RuneCountInString(s), utf8.ValidString(s), []rune(s), []byte(string([]rune(s))), strings.EqualFold(s, "É"))
		fmt.Printf("%q %q\n", strings.Map(func(r rune) rune { return r + 1 }, s), strings.ReplaceAll(s, "", "-"))
	}
}
