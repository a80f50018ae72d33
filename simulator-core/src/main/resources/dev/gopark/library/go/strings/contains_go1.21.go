package strings

func ContainsFunc(s string, f func(rune) bool) bool { return IndexFunc(s, f) >= 0 }
