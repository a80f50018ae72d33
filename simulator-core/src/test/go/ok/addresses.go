// Addresses tell how values lie in memory: elements and fields one behind the other, aligned by their size.
package main

import (
	"fmt"
	"strconv"
	"unsafe"
)

type mixed struct {
	flag  bool
	count int32
	name  string
	pair  [2]struct {
		small uint8
		large uint64
	}
	any  interface{}
	half int16
}

func address(p interface{}) int {
	number, err := strconv.ParseUint(fmt.Sprintf("%p", p)[2:], 16, 64)
	if err != nil {
		panic(err)
	}
	return int(number)
}

func fields() {
	m := new(mixed)
	start := address(m)
	fmt.Println(address(&m.flag)-start, address(&m.count)-start, address(&m.name)-start, address(&m.pair)-start)
	fmt.Println(address(&m.pair[1])-start, address(&m.pair[1].large)-start, address(&m.any)-start, address(&m.half)-start)
	fmt.Println(uintptr(address(&m.pair[1].large)) == uintptr(unsafe.Pointer(&m.pair[1].large)))
}

func elements() {
	var bytes [10]byte
	var shorts [10]int16
	var runes = []rune("abc")
	var strings = make([]string, 3)
	var errors [4]error
	var slices [3][]int
	var complexes [2]complex128
	fmt.Println(address(&bytes[3])-address(&bytes), address(&shorts[3])-address(&shorts[0]))
	fmt.Println(address(&runes[2])-address(runes), address(&strings[2])-address(strings[1:]))
	fmt.Println(address(&errors[1])-address(&errors), address(&slices[2])-address(&slices[1]))
	fmt.Println(address(&complexes[1]) - address(&complexes[0]))
}

func grown() {
	var list []mixed
	for i := 0; i < 5; i++ {
		list = append(list, mixed{half: int16(i)})
	}
	copied := make([]mixed, 3, 10)
	copy(copied, list)
	longer := copied[:6]
	for _, s := range [][]mixed{list, copied, longer} {
		for i := 1; i < len(s); i++ {
			distance := address(&s[i]) - address(&s[i-1])
			inner := address(&s[i].pair[1]) - address(&s[i])
			if distance != int(unsafe.Sizeof(mixed{})) || inner != 40 {
				fmt.Println("wrong", i, distance, inner)
			}
		}
	}
	fmt.Println(len(list), len(longer), address(&longer[0]) == address(&copied[0]))
}

func nothing() {
	empty := make([]struct{}, 4)
	var arrays [5][0]int
	fmt.Println(&empty[1] == &empty[3], &arrays[0] == &arrays[4], len(empty), len(arrays))
	for i := range empty {
		empty[i] = struct{}{}
	}
	empty = append(empty, struct{}{}, struct{}{})
	fmt.Println(len(empty), empty, arrays, empty[2:5], len(empty[6:]))
}

func main() {
	fields()
	elements()
	grown()
	nothing()
}
