// testing.Benchmark repeats until the time is long enough.
package main

import (
	"fmt"
	"testing"
	"time"
)

func main() {
	calls, last := 0, 0
	result := testing.Benchmark(func(b *testing.B) {
		calls++
		last = b.N
		b.StopTimer()
		time.Sleep(time.Millisecond)
		b.StartTimer()
		for i := 0; i < b.N; i++ {
			time.Sleep(25 * time.Millisecond)
		}
	})
	fmt.Println(result.N == last, calls > 0, result.NsPerOp() >= 25e6, result.NsPerOp() < 50e6)
	failed := testing.Benchmark(func(b *testing.B) {
		b.SetBytes(5)
		b.Fatal("fails")
	})
	fmt.Println(failed.N, failed.T, failed.NsPerOp())
	r := testing.BenchmarkResult{N: 100, T: 12345 * time.Nanosecond, Bytes: 64}
	fmt.Printf("%q %d\n", r.String(), r.NsPerOp())
	for _, d := range []time.Duration{0, 5, 50, 500, 5000, 500000} {
		fmt.Println(testing.BenchmarkResult{N: 100, T: d})
	}
}
