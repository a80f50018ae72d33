// A string is bytes; a range over it gives runes, and U+FFFD for each bad byte.
package main

import "fmt"

func main() {
	s := "aé€😀"
	fmt.Println(len(s), s, s[0], s[1], s[2:3] == "\xa9")
	for i, r := range s {
		fmt.Println(i, r, string(r))
	}
	for i := range "né" {
		fmt.Print(i, " ")
	}
	fmt.Println()
	bad := "a\xffb\xc3\xe2\x82z\xed\xa0\x80"
	for i, r := range bad {
		fmt.Printf("%d:%U ", i, r)
	}
	fmt.Println(len(bad), len([]rune(bad)))
	for i := 0; i < len(bad); i++ {
		fmt.Printf("%02x ", bad[i])
	}
	fmt.Println()
	fmt.Println("a"+"b" < "ac", "abc" > "ab", "" == s[:0], "Z" < "a", s >= "a")
	s += "!"
	fmt.Println(s, s[len(s)-1:], s[1:3])
	raw := `tab\t "quotes"
second line`
	fmt.Println(raw, len(raw))
	fmt.Println("\a\b\f\v\\\"\x41\101\u0041\U00000041" == "\x07\x08\x0c\x0b\x5c\x22AAAA")
	t := ""
	for _, r := range "stressed" {
		t = string(r) + t
	}
	fmt.Println(t)
	var b byte = "xyz"[1]
	fmt.Println(b, string("xyz"[2]))
	n := copy(make([]byte, 2), "hello")
	fmt.Println(n, append([]byte("he"), "llo"...))
	switch {
	case "a" != "b":
		fmt.Println("different")
	}
}
