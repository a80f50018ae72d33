package strings

import "unicode/utf8"

// Map applies mapping to every rune; negative results are left out.
func Map(mapping func(rune) rune, s string) string {
	var b Builder
	for _, r := range s {
		if mapped := mapping(r); mapped >= 0 {
			b.WriteRune(mapped)
		}
	}
	return b.String()
}

// IndexRune finds the first r; for utf8.RuneError also what is no valid UTF-8.
func IndexRune(s string, r rune) int {
	switch {
	case r == utf8.RuneError:
		return IndexFunc(s, func(c rune) bool { return c == r })
	case !utf8.ValidRune(r):
		return -1
	}
	return Index(s, string(r))
}

func IndexFunc(s string, f func(rune) bool) int {
	for i, r := range s {
		if f(r) {
			return i
		}
	}
	return -1
}

func LastIndexFunc(s string, f func(rune) bool) int {
	for end := len(s); end > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:end])
		end -= size
		if f(r) {
			return end
		}
	}
	return -1
}

func FieldsFunc(s string, f func(rune) bool) []string {
	var fields []string
	start := -1
	for i, r := range s {
		if f(r) {
			if start >= 0 {
				fields = append(fields, s[start:i])
			}
			start = -1
		} else if start < 0 {
			start = i
		}
	}
	if start >= 0 {
		fields = append(fields, s[start:])
	}
	return fields
}

func TrimLeftFunc(s string, f func(rune) bool) string {
	for i, r := range s {
		if !f(r) {
			return s[i:]
		}
	}
	return ""
}

func TrimRightFunc(s string, f func(rune) bool) string {
	for len(s) > 0 {
		r, size := utf8.DecodeLastRuneInString(s)
		if !f(r) {
			break
		}
		s = s[:len(s)-size]
	}
	return s
}

func TrimFunc(s string, f func(rune) bool) string { return TrimRightFunc(TrimLeftFunc(s, f), f) }

// A Replacer replaces the first of its old strings that matches at each place.
type Replacer struct {
	oldnew []string
}

func NewReplacer(oldnew ...string) *Replacer {
	if len(oldnew)%2 == 1 {
		panic("strings.NewReplacer: odd argument count")
	}
	return &Replacer{append([]string(nil), oldnew...)}
}

func (r *Replacer) Replace(s string) string {
	var b Builder
	for i := 0; i <= len(s); {
		width := r.replaceAt(&b, s[i:])
		if width == 0 {
			if i < len(s) {
				b.WriteByte(s[i])
			}
			width = 1
		}
		i += width
	}
	return b.String()
}

// replaceAt writes the replacement of what s begins with, and returns the length of what it replaced.
func (r *Replacer) replaceAt(b *Builder, s string) int {
	for i := 0; i < len(r.oldnew); i += 2 {
		if HasPrefix(s, r.oldnew[i]) {
			b.WriteString(r.oldnew[i+1])
			return len(r.oldnew[i])
		}
	}
	return 0
}
