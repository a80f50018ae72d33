// Parameter lists that name some parameters only.
package main

func f(a, b int, string) {}

func g(a ...) {}

func h[T](x T) {}

type S[P any, int] struct{}

func main() {}
