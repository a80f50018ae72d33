package main

func f[T any](x T) { g[*T](nil) }

func g[U any](y U) { h(y) }

func h[V any](z V) { f(z) }

func main() { f(1) }
