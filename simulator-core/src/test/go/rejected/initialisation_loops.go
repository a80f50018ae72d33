// Values that need each other: each loop is told once.
package main

const a = b + 1
const b = a + 1

var x = f()
var y = x

func f() int { return y }

var z = z

var ok = 1

func main() {}
