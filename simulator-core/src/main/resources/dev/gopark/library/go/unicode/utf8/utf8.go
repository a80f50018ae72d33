// Package utf8 encodes and decodes runes.
package utf8

const (
	RuneError = '\uFFFD'
	RuneSelf  = 0x80
	MaxRune   = '\U0010FFFF'
	UTFMax    = 4
)

func RuneCountInString(s string) int
func ValidString(s string) bool
func ValidRune(r rune) bool
func RuneLen(r rune) int
func DecodeRuneInString(s string) (r rune, size int)
func DecodeLastRuneInString(s string) (r rune, size int)
func FullRuneInString(s string) bool

func RuneCount(p []byte) int { return RuneCountInString(string(p)) }

func Valid(p []byte) bool { return ValidString(string(p)) }

func DecodeRune(p []byte) (r rune, size int) { return DecodeRuneInString(string(first(p))) }

func DecodeLastRune(p []byte) (r rune, size int) {
	if len(p) > UTFMax {
		p = p[len(p)-UTFMax:]
	}
	return DecodeLastRuneInString(string(p))
}

func FullRune(p []byte) bool { return FullRuneInString(string(first(p))) }

func first(p []byte) []byte {
	if len(p) > UTFMax {
		return p[:UTFMax]
	}
	return p
}

func RuneStart(b byte) bool { return b&0xC0 != 0x80 }

func EncodeRune(p []byte, r rune) int {
	s := string(r)
	_ = p[len(s)-1]
	return copy(p, s)
}

func AppendRune(p []byte, r rune) []byte { return append(p, string(r)...) }
