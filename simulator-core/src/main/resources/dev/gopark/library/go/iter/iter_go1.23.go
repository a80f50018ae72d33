// Package iter names the functions that a for statement can range over.
package iter

// A Seq yields values until yield returns false.
type Seq[V any] func(yield func(V) bool)

// A Seq2 yields pairs of values until yield returns false.
type Seq2[K, V any] func(yield func(K, V) bool)
