// Indexes and bounds of unsigned types beyond the largest int, as the panics show them.
package main

import "fmt"

var (
	list  = []int{1, 2, 3}
	array = [3]string{"a", "b", "c"}
	text  = "text"
)

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func indexes(u uint, v uint64, w uintptr) {
	try("slice", func() { _ = list[u] })
	try("slice", func() { list[v]++ })
	try("array", func() { _ = array[v] })
	try("array", func() { array[w] = "d" })
	try("pointer", func() { p := &array; _ = &p[u] })
	try("pointer", func() { _ = &list[w] })
	try("string", func() { _ = text[v] })
}

func bounds(u uint, v uint64, i int) {
	try("high", func() { _ = list[:u] })
	try("low", func() { _ = list[v:] })
	try("both", func() { _ = list[v:u] })
	try("low only", func() { _ = list[v:2] })
	try("three", func() { _ = list[v:2:3] })
	try("three", func() { _ = list[1:v:3] })
	try("three", func() { _ = array[0:1:u] })
	try("string", func() { _ = text[u:] })
	try("string", func() { _ = text[:v] })
	try("signed", func() { _ = text[i:] })
	try("signed", func() { _ = list[:i] })
	try("signed", func() { _ = list[i:u] })
	try("signed", func() { _ = list[:2:i] })
}

func main() {
	max := ^uint64(0)
	indexes(uint(max), max-1, uintptr(max/2+1))
	bounds(uint(max), max/2+2, -5)
	small := uint8(200)
	try("small", func() { _ = list[small] })
	try("half", func() { _ = list[uint32(1<<31)] })
	half := uint(max / 2)
	try("half", func() { _ = list[half] })
}
