// Numbers, runes and strings that are not written as Go wants them.
package main

func main() {
	_ = 0x
	_ = 0b12
	_ = 1__0
	_ = 1e
	_ = 0x1.8
	_ = 1p3
	_ = ''
	_ = "\400"
	_ = '\ud800'
}
