// Every verb with every kind of value, then the odd corners of format strings.
package main

import (
	"errors"
	"fmt"
	"os"
	"time"
)

type P struct {
	X, Y int
}
type N struct {
	name string
	P
	next *N
	m    map[string]int
	i    interface{}
	e    error
}
type St int

func (s St) String() string { return fmt.Sprintf("St(%d)", int(s)) }

type Er struct{ code int }

func (e *Er) Error() string { return fmt.Sprint("code ", e.code) }

type GS struct{ a int }

func (g GS) GoString() string { return "GS!" }

type Bad struct{ p *int }

func (b Bad) String() string { return fmt.Sprint(*b.p) }

type PS struct{ v int }

func (p *PS) String() string { return fmt.Sprint("ps", p.v) }

type Hid struct {
	s   St
	Pub St
	t   []St
	T   []St
	E   error
	d   time.Duration
}
type BS []byte
type MyS string
type F func(int) string
type Emb struct{ St }
type E2 struct {
	*PS
	K string
}

func main() {
	vals := []interface{}{nil, true, 1, -42, int8(-5), uint8(200), uint64(1 << 63), uintptr(16), 3.0, 2.5e10, 1e21, 1e20, -0.000001, float32(0.1), "hi\n\"x\"", "日本\xff", 'x', []byte("ab\x01"), [3]byte{1, 2, 3}, BS("zz"), MyS("my"),
		[]int{1, -2, 3}, []string{"a", "b c"}, []interface{}{1, "a", nil, 2.5}, map[string]int{"z": 1, "a": 2}, map[int]string{3: "c", -1: "m"}, P{1, 2}, &P{3, 4}, N{name: "n"}, &N{name: "q", i: 3, m: map[string]int{"k": 1}},
		St(7), []St{1, 2}, map[St]St{1: 2}, &Er{4}, errors.New("boom"), GS{1}, []GS{{2}}, struct{}{}, struct{ A, b interface{} }{1, St(2)}, []*P{nil}, (*P)(nil), (*Er)(nil), [2]bool{true, false}, Hid{1, 2, []St{3}, []St{4}, nil, 5}, Emb{3},
		[]byte(nil), []int(nil), map[string]int(nil), (func())(nil), (chan int)(nil), [][]int{{1}, {2, 3}}, &[]int{1}, &map[string]int{"a": 1}, time.Duration(1500) * time.Millisecond, []error{nil}, Bad{}, &PS{3}, PS{4}, []*PS{}, &[3]int{1, 2, 3}, E2{K: "v"}, []interface{}{[]interface{}{St(1)}}, map[interface{}]int{"a": 1, 2: 2, 1.5: 3, nil: 0}, time.January, time.Monday}
	verbs := []string{"%v", "%+v", "%#v", "%T", "%d", "%s", "%q", "%x", "%X", "%o", "%O", "%b", "%c", "%U", "%e", "%f", "%g", "%G", "%t", "%5v", "%-8v|", "%08v", "%+d", "% d", "%#x", "%#q", "%+q", "%6.2f", "%.3s", "%.2v", "% x", "%# X", "%#o", "%#b", "%8.3d", "%+.3e", "%x", "%10q", "%w", "%z", "%#U", "%08b", "%+08d", "%x", "%#g", "%#.3x", "%F", "%#8.3v", "%020.5g", "%-020.5gx", "%+v", "%.0d", "%.0f"}
	for i, v := range vals {
		for _, verb := range verbs {
			fmt.Fprint(os.Stdout, i, " ", verb[1:], ": ")
			fmt.Printf(verb+"\n", v)
		}
		fmt.Println(v, v)
		fmt.Print(v, v, "\n")
	}
	fmt.Printf("%d %d\n", 1)
	fmt.Printf("%d\n", 1, 2, "x")
	fmt.Printf("%[2]d %[1]d\n", 1, 2)
	fmt.Printf("%[3]*.[2]*[1]f|\n", 12.0, 2, 6)
	fmt.Printf("%[5]d %[x]d %[2]\n", 1, 2)
	fmt.Printf("%*d|%-*d|\n", 5, 42, 5, 42)
	fmt.Printf("%!|%|%\n")
	fmt.Printf("%d%%\n", 50)
	fmt.Printf("%.*f|%.*f\n", 2, 3.14159, -1, 2.5)
	fmt.Printf("%6%|%-5%|\n")
	fmt.Printf("no args\n", nil)
	fmt.Printf("%*d\n", "x", 3)
	fmt.Printf("%z %z\n", nil, 3)
	fmt.Printf("%s %v %d\n", &Er{1}, &Er{2}, &Er{3})
	fmt.Printf("%-10s|%10s|%-10q|\n", St(1), errors.New("e"), St(2))
	e := fmt.Errorf("wrap: %w", &Er{9})
	fmt.Println(e, errors.Unwrap(e))
	var er *Er
	fmt.Println(errors.As(e, &er), er.code, errors.Is(e, er))
	fmt.Printf("%T %T %T\n", e, errors.New("x"), fmt.Errorf("x"))
	fmt.Println(fmt.Errorf("a %w b %w", errors.New("1"), errors.New("2")))
	fmt.Println(fmt.Errorf("a %w", 3))
	fmt.Print("a", 1, 2, "b", 3, "\n")
	fmt.Print(1, 2, St(3), St(4), "\n")
	fmt.Println(fmt.Sprint("x", 1, 2, "y"), fmt.Sprintln("z", 1))
	fmt.Printf("%s|%v|%d\n", []string(nil), []string{}, []interface{}{"a", 1})
	fmt.Printf("%v %s\n", struct{ e error }{nil}, struct{ E error }{errors.New("shown")})
	fmt.Printf("%t %t\n", 1, "x")
	fmt.Printf("%d %d\n", struct{ s string }{"x"}, struct{ S string }{"x"})
	fmt.Printf("%3c|%-3c|%03c|\n", 'a', 'b', 'c')
	fmt.Printf("%x %X %x\n", "hello", []byte("hello"), St(255))
	fmt.Printf("%6.3v|%-6v|%06v\n", "abcdef", "ab", "ab")
	fmt.Printf("%v %v\n", [5]int{}, [0]int{})
	fmt.Printf("%+v\n", []P{{1, 2}, {3, 4}})
	fmt.Printf("%#v\n", []interface{}{1, "a", nil, P{1, 2}, &er == nil, 1.0, 'x', uint8(3)})
	fmt.Printf("%v %v\n", int64(-1<<63), uint64(1<<64-1))
	fmt.Printf("%08.3f|%+08.3f|%-8.3f|% .3f\n", 3.14159, 3.14159, 3.14159, 3.14159)
	fmt.Printf("%e %E %.0e\n", 123456.789, 0.00001, 15.0)
	fmt.Printf("%q %+q %#q %q\n", "héllo", "héllo", "a`b", 'é')
	fmt.Printf("%5t|%-7t|\n", true, false)
	fmt.Printf("%U %#U %08U\n", 0x1F600, 0x1F600, 'a')
	fmt.Printf("%v\n", fmt.Sprintf("%[1]v %[1]T %[2]q", 1, "x"))
	fmt.Printf("%[1]d %d %[1]d %d\n", 1, 2)
	fmt.Printf("%[2]*[1]d|\n", 12, 5)
	fmt.Printf("%.[2]*[1]f|\n", 12.0, 2)
	fmt.Printf("%[]d %[-1]d %[1]", 1)
	fmt.Println()
	fmt.Printf("%-+5d|%+-5d|%- 5d|% -5d|%+05d\n", 1, 2, 3, 4, 5)
	fmt.Printf("%+s %#s %+q\n", "a", "b", []string{"é"})
	fmt.Printf("%p %v\n", nil, nil)
	fmt.Printf("%p\n", 3)
}
