// Operations that values of a type parameter do not have.
package main

func f[T any, N int | float64, S []int | string](x T, n N, s S) {
	_ = x + x
	_ = x == x
	_ = n % n
	_ = x.(int)
	_ = x.foo
	_ = *x
	for range x {
	}
	s[0] = 1
	_ = int(x)
}

func main() {}
