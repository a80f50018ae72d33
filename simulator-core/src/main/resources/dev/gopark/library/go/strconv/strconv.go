// Package strconv converts between values and strings.
package strconv

import "errors"

const IntSize = 64

var (
	ErrRange  = errors.New("value out of range")
	ErrSyntax = errors.New("invalid syntax")
)

// A NumError tells of a conversion that failed.
type NumError struct {
	Func string
	Num  string
	Err  error
}

func (e *NumError) Error() string {
	return "strconv." + e.Func + ": parsing " + Quote(e.Num) + ": " + e.Err.Error()
}

func (e *NumError) Unwrap() error { return e.Err }

// What was wrong with a number, as natives say it.
const (
	fine = iota
	badSyntax
	outOfRange
	badBase
	badBitSize
)

func numError(function, s string, problem, base, bitSize int) error {
	switch problem {
	case fine:
		return nil
	case badSyntax:
		return &NumError{function, s, ErrSyntax}
	case outOfRange:
		return &NumError{function, s, ErrRange}
	case badBase:
		return &NumError{function, s, errors.New("invalid base " + Itoa(base))}
	}
	return &NumError{function, s, errors.New("invalid bit size " + Itoa(bitSize))}
}

func parseInt(s string, base, bitSize int) (value int64, problem int)
func parseUint(s string, base, bitSize int) (value uint64, problem int)
func parseFloat(s string, bitSize int) (value float64, problem int)

func ParseInt(s string, base int, bitSize int) (i int64, err error) {
	i, problem := parseInt(s, base, bitSize)
	return i, numError("ParseInt", s, problem, base, bitSize)
}

func ParseUint(s string, base int, bitSize int) (uint64, error) {
	n, problem := parseUint(s, base, bitSize)
	return n, numError("ParseUint", s, problem, base, bitSize)
}

func Atoi(s string) (int, error) {
	i, problem := parseInt(s, 10, 0)
	return int(i), numError("Atoi", s, problem, 10, 0)
}

func ParseFloat(s string, bitSize int) (float64, error) {
	f, problem := parseFloat(s, bitSize)
	return f, numError("ParseFloat", s, problem, 10, bitSize)
}

func ParseBool(str string) (bool, error) {
	switch str {
	case "1", "t", "T", "true", "TRUE", "True":
		return true, nil
	case "0", "f", "F", "false", "FALSE", "False":
		return false, nil
	}
	return false, &NumError{"ParseBool", str, ErrSyntax}
}

func FormatInt(i int64, base int) string
func FormatUint(i uint64, base int) string
func FormatFloat(f float64, fmt byte, prec, bitSize int) string

func Itoa(i int) string { return FormatInt(int64(i), 10) }

func FormatBool(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

func Quote(s string) string
func QuoteToASCII(s string) string
func QuoteRune(r rune) string
func QuoteRuneToASCII(r rune) string
func CanBackquote(s string) bool
func IsPrint(r rune) bool

// unquote returns the value of a string or rune literal.
func unquote(s string) (t string, ok bool)

func Unquote(s string) (string, error) {
	t, ok := unquote(s)
	if !ok {
		return "", ErrSyntax
	}
	return t, nil
}

func AppendInt(dst []byte, i int64, base int) []byte { return append(dst, FormatInt(i, base)...) }

func AppendUint(dst []byte, i uint64, base int) []byte { return append(dst, FormatUint(i, base)...) }

func AppendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	return append(dst, FormatFloat(f, fmt, prec, bitSize)...)
}

func AppendBool(dst []byte, b bool) []byte { return append(dst, FormatBool(b)...) }

func AppendQuote(dst []byte, s string) []byte { return append(dst, Quote(s)...) }

func AppendQuoteRune(dst []byte, r rune) []byte { return append(dst, QuoteRune(r)...) }
