// Printf of integers: verbs, flags, width, precision.
package main

import "fmt"

func main() {
	fmt.Printf("%d %5d|%-5d|%05d %+d %+d % d\n", 42, 42, 42, 42, 42, -42, 42)
	fmt.Printf("%b %o %O %x %X %#x %#X %#o %#b\n", 10, 10, 10, 255, 255, 255, 255, 8, 5)
	fmt.Printf("%c %q %U %#U %c\n", 'A', 'A', 'A', 'é', 0x1F600)
	fmt.Printf("%d %x %b\n", -255, -255, -5)
	fmt.Printf("%3d|%03d|%-3d|%+4d|%x\n", 12345, 12345, 12345, 7, uint8(200))
	fmt.Printf("%.5d|%8.3d|%-8.3d|%+.3d\n", 42, 42, 42, 42)
	fmt.Printf("%*d|%-*d|%.*f\n", 6, 42, 6, 42, 2, 3.14159)
	fmt.Printf("%[2]d %[1]d %d\n", 1, 2)
	fmt.Printf("%d %d %d %d\n", int8(-1), uint8(255), int64(-1<<63), uint64(1<<64-1))
	fmt.Printf("%v %v %+v %#v %#v\n", 42, -1, 42, 42, uint8(7))
	fmt.Printf("%6.2d|%06d|%-06d|% 05d\n", 5, -42, -42, 42)
	fmt.Printf("%x %X % x %#x\n", "hello", "hello", "hello", []byte("hi"))
	fmt.Printf("%d %d %v\n", []int{1, 2}, [2]int8{3, 4}, []uint8{5, 6})
	fmt.Printf("%t %v %5t|%-7t|\n", true, false, true, false)
	fmt.Printf("%08b %o %#o %x\n", 5, 64, 64, 3.5)
	fmt.Printf("%q %q %q\n", '\n', '\'', 0x200B)
	fmt.Printf("100%% %d%%\n", 5)
}
