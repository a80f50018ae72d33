// Package strconv: values, nearest values and the texts of errors.
package main

import (
	"errors"
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"12", "-7", "+5", "", "x", "99999999999999999999", "-99999999999999999999", "0x1f", "1_000", "007"} {
		i, err := strconv.Atoi(s)
		fmt.Println(i, err)
		j, err := strconv.ParseInt(s, 0, 16)
		fmt.Println(j, err)
		u, err := strconv.ParseUint(s, 10, 8)
		fmt.Println(u, err)
		fl, err := strconv.ParseFloat(s, 64)
		fmt.Println(fl, err)
	}
	fl, err := strconv.ParseFloat("1e400", 64)
	fmt.Println(fl, err)
	fl, err = strconv.ParseFloat("1e40", 32)
	fmt.Println(fl, err)
	fl, err = strconv.ParseFloat("inf", 64)
	fmt.Println(fl, err)
	bo, err := strconv.ParseBool("maybe")
	fmt.Println(bo, err, errors.Is(err, strconv.ErrSyntax))
	fmt.Println(strconv.FormatInt(-255, 16), strconv.FormatFloat(3.14159, 'f', 2, 64), strconv.FormatFloat(1.0/3, 'g', -1, 32), strconv.Quote("a\tb\"c\x00é\u2028😀\xff"), strconv.QuoteToASCII("é😀"), strconv.QuoteRune('\''), strconv.Itoa(-45))
	for _, q := range []string{`"a\tb"`, "`raw`", `'x'`, `"bad`, `abc`, `"a"b"`} {
		u, err := strconv.Unquote(q)
		fmt.Printf("%q %v;", u, err)
	}
	fmt.Println(string(strconv.AppendInt([]byte("n="), 42, 10)))
}
