// time.Duration: printing, arithmetic, conversion.
package main

import (
	"fmt"
	"time"
)

func main() {
	for _, d := range []time.Duration{0, 1, 999, 1000, 1500, 1e6, 1500 * time.Microsecond, time.Second, 90 * time.Second,
		time.Hour + time.Millisecond, 100 * time.Hour, -5 * time.Minute, 1<<63 - 1, -1 << 63, 2*time.Hour + 3*time.Minute + 4*time.Second + 500*time.Millisecond} {
		fmt.Println(d)
	}
	d := 1500 * time.Millisecond
	fmt.Println(d.Seconds(), d.Milliseconds(), d.Microseconds(), d.Nanoseconds(), d.Minutes(), d.Hours())
	fmt.Println(d/2, d*3, d > time.Second, time.Duration(2.5*float64(time.Second)), int64(d))
	fmt.Println(d.Round(time.Second), d.Truncate(time.Second), d.String()+"!")
	fmt.Printf("%v %d %s %T %6.2f %q\n", d, d, d, d, d.Seconds(), d)
	n := 3
	fmt.Println(time.Duration(n)*time.Second, []time.Duration{1, 2}, struct{ D time.Duration }{time.Minute})
}
