// Package cmp compares values of ordered types. NaN is less than any other number, and equal to itself.
package cmp

// Ordered holds the types that the operators < <= >= > take.
type Ordered interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 |
		~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr |
		~float32 | ~float64 | ~string
}

func isNaN[T Ordered](x T) bool { return x != x }

// Less says whether x comes before y.
func Less[T Ordered](x, y T) bool {
	return isNaN(x) && !isNaN(y) || x < y
}

// Compare is -1, 0 or +1.
func Compare[T Ordered](x, y T) int {
	switch {
	case Less(x, y):
		return -1
	case Less(y, x):
		return +1
	}
	return 0
}
