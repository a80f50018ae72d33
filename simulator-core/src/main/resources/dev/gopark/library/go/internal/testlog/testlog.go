// Package testlog holds what package testing asks of package os.
package testlog

// PanicOnExit0 makes os.Exit(0) panic: a test that ends the process so would look like success.
var PanicOnExit0 bool

// CaptureFd is the descriptor of a file that keeps what is written to it.
const CaptureFd = 1 << 20

// Captured is what has been written to that file.
var Captured []byte
