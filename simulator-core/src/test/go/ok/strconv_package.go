// Package strconv and its errors.
package main

import (
	"fmt"
	"strconv"
)

func main() {
	fmt.Println(strconv.Itoa(-45), strconv.Itoa(0))
	for _, s := range []string{"123", "-7", "+5", "abc", "", "99999999999999999999", "1.5", " 1", "0x10", "1_000"} {
		n, err := strconv.Atoi(s)
		fmt.Println(n, err)
	}
	fmt.Println(strconv.ParseInt("ff", 16, 64))
	fmt.Println(strconv.ParseInt("0x1f", 0, 64))
	fmt.Println(strconv.ParseInt("300", 10, 8))
	fmt.Println(strconv.ParseInt("-129", 10, 8))
	fmt.Println(strconv.ParseInt("12", 2, 64))
	fmt.Println(strconv.ParseUint("255", 10, 8))
	fmt.Println(strconv.ParseUint("-1", 10, 64))
	fmt.Println(strconv.ParseFloat("3.25", 64))
	fmt.Println(strconv.ParseFloat("1e400", 64))
	fmt.Println(strconv.ParseFloat("inf", 64))
	fmt.Println(strconv.ParseFloat("x", 64))
	fmt.Println(strconv.ParseBool("true"))
	fmt.Println(strconv.ParseBool("maybe"))
	fmt.Println(strconv.FormatInt(-255, 16), strconv.FormatInt(35, 36), strconv.FormatUint(8, 2), strconv.FormatBool(true))
	fmt.Println(strconv.FormatFloat(3.14159, 'f', 2, 64), strconv.FormatFloat(1e21, 'g', -1, 64), strconv.FormatFloat(0.5, 'e', 3, 64))
	fmt.Println(strconv.Quote("hi\n\"there\"\x00é"), strconv.QuoteRune('☺'), strconv.QuoteToASCII("é"))
	fmt.Println(strconv.Unquote(`"a\tb"`))
	fmt.Println(strconv.Unquote(`a`))
	_, err := strconv.Atoi("zz")
	if e, ok := err.(*strconv.NumError); ok {
		fmt.Println(e.Func, e.Num, e.Err, e.Err == strconv.ErrSyntax)
	}
}
