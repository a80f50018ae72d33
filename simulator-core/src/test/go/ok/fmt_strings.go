// Printf of strings and bytes.
package main

import "fmt"

func main() {
	s := "héllo\n\"x\""
	fmt.Printf("%s|%q|%+q|%#q|%v|%#v\n", s, s, s, s, s, s)
	fmt.Printf("%10s|%-10s|%.2s|%10.3s|%5q\n", "go", "go", "golang", "golang", "a")
	fmt.Printf("%x %X % X %#x\n", "go\xff", "go", "go", "go")
	fmt.Printf("%s %v %q %x %d\n", []byte("abc"), []byte("abc"), []byte("abc"), []byte("abc"), []byte("abc"))
	fmt.Printf("%s %q %v\n", []string{"a", "b c"}, []string{"a", "b c"}, []string{"a", "b c"})
	fmt.Printf("%05s|%-5s|%5s\n", "ab", "é", "é")
	fmt.Printf("%q %q %q\n", "\x00\x7f\u200b", "日本", "\xff")
	fmt.Printf("%c%c%c|%3c|%-3c|\n", 'a', 'é', '日', 'x', 'y')
	fmt.Printf("%s %s\n", error(nil), fmt.Errorf("e %d", 1))
	fmt.Printf("%t %s\n", true, "end")
	fmt.Printf("%#q %#q\n", "plain", "back`tick")
	fmt.Printf("%*s|%-*s|\n", 5, "a", 5, "b")
	fmt.Printf("%s\n", [3]byte{65, 66, 67})
	fmt.Printf("%.3q %.0s|\n", "abcdef", "abc")
	fmt.Print(fmt.Sprintf("%6.2f%%", 12.345), "\n")
}
