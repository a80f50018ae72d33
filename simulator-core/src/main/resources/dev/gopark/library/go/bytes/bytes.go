package bytes

import "strings"

func Equal(a, b []byte) bool { return string(a) == string(b) }

func Compare(a, b []byte) int { return strings.Compare(string(a), string(b)) }

func Index(s, sep []byte) int { return strings.Index(string(s), string(sep)) }

func IndexByte(b []byte, c byte) int { return strings.IndexByte(string(b), c) }

func Contains(b, subslice []byte) bool { return Index(b, subslice) >= 0 }

func Count(s, sep []byte) int { return strings.Count(string(s), string(sep)) }

func HasPrefix(s, prefix []byte) bool { return strings.HasPrefix(string(s), string(prefix)) }

func HasSuffix(s, suffix []byte) bool { return strings.HasSuffix(string(s), string(suffix)) }

func ToUpper(s []byte) []byte { return []byte(strings.ToUpper(string(s))) }

func ToLower(s []byte) []byte { return []byte(strings.ToLower(string(s))) }

func Repeat(b []byte, count int) []byte { return []byte(strings.Repeat(string(b), count)) }

func TrimSpace(s []byte) []byte { return []byte(strings.TrimSpace(string(s))) }

func Trim(s []byte, cutset string) []byte { return []byte(strings.Trim(string(s), cutset)) }

func Split(s, sep []byte) [][]byte { return slices(strings.Split(string(s), string(sep))) }

func Fields(s []byte) [][]byte { return slices(strings.Fields(string(s))) }

func slices(parts []string) [][]byte {
	var all [][]byte
	for _, part := range parts {
		all = append(all, []byte(part))
	}
	return all
}

func Join(s [][]byte, sep []byte) []byte {
	joined := []byte{}
	for i, part := range s {
		if i > 0 {
			joined = append(joined, sep...)
		}
		joined = append(joined, part...)
	}
	return joined
}
