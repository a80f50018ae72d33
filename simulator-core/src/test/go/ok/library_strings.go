// Packages strings, unicode and utf8: results that are easy to get wrong.
package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

func main() {
	fmt.Println(strings.Split("a,b,c", ","), strings.Split("", ","), len(strings.Split("", ",")), strings.Split("héy", ""), strings.SplitN("a,b,c", ",", 2), strings.SplitAfter("a,b,c", ","), strings.SplitN("abc", "", 2), strings.SplitN("a", ",", 0) == nil)
	fmt.Println(strings.Index("chicken", "ken"), strings.Index("x", "yy"), strings.LastIndex("go gopher", "go"), strings.IndexByte("abc", 'c'), strings.IndexAny("golang", "gy"), strings.LastIndexAny("golang", "go"), strings.IndexRune("chicken", 'k'), strings.IndexFunc("Hello, 世界", unicode.IsSpace), strings.LastIndex("abc", ""), strings.Index("abc", ""))
	fmt.Printf("%q %q\n", strings.Fields("  foo bar  baz   "), strings.FieldsFunc("a1b2c", unicode.IsDigit))
	fmt.Println(strings.Repeat("ab", 3), strings.Replace("oink oink oink", "k", "ky", 2), strings.ReplaceAll("oink oink", "oink", "moo"), strings.Replace("abc", "", "-", -1), strings.Replace("abc", "", "-", 2))
	fmt.Println(strings.ToUpper("héllo"), strings.ToLower("HÉLLO"), strings.Title("hello wOrld o'neil x-y"), strings.TrimSpace("  \t x y \n"), strings.Trim("¡¡¡Hello, Gophers!!!", "!¡"), strings.TrimLeft("xxabcxx", "x"), strings.TrimRight("xxabcxx", "x"), strings.TrimPrefix("prefix-a", "prefix-"), strings.TrimSuffix("a.go", ".go"), strings.TrimFunc("123abc456", unicode.IsDigit))
	fmt.Println(strings.HasPrefix("golang", "go"), strings.HasSuffix("golang", "ng"), strings.Contains("seafood", "foo"), strings.ContainsAny("x", ""), strings.ContainsRune("abc", 'b'), strings.EqualFold("Go", "GO"), strings.EqualFold("ß", "ss"), strings.Count("cheese", "e"), strings.Count("five", ""), strings.Compare("a", "b"))
	fmt.Println(strings.Map(func(r rune) rune {
		if r == 'a' {
			return 'b'
		}
		if r == 'x' {
			return -1
		}
		return r
	}, "axbax日"), strings.Join([]string{"x", "y"}, "--"), strings.NewReplacer("<", "&lt;", ">", "&gt;").Replace("<b>hi</b>"))
	b, a, f := strings.Cut("k=v=w", "=")
	fmt.Println(b, a, f)
	var sb strings.Builder
	sb.WriteString("abc")
	sb.WriteByte('d')
	sb.WriteRune('é')
	fmt.Fprintf(&sb, "-%d", 5)
	fmt.Println(sb.String(), sb.Len())
	fmt.Println(utf8.RuneCountInString("héllo"), utf8.ValidString("a\xffb"), utf8.RuneLen('世'), unicode.IsUpper('A'), unicode.IsLetter('é'), unicode.IsPunct('!'), unicode.IsSymbol('+'), string(unicode.ToUpper('ß')), unicode.IsDigit('٣'))
	r, n := utf8.DecodeRuneInString("世界")
	r2, n2 := utf8.DecodeLastRuneInString("世界")
	fmt.Println(r, n, string(r2), n2)
}
