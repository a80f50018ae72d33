// Floating-point constants that are too large for their type, or for gc.
package main

const a = 1e646456993
const b = 1e99999999999999999999
const c = 1e646456992 * 1e10
const d = 0x1p2147483647

var i int = 1e646456992
var j = 1e5000
var k int = -1e5000
var l = uint16(1e3000)
var m = 1e3000 << 2
var n float64 = 12345678.9e646456985

func main() {}
