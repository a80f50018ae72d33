package testing

import (
	"fmt"
	"runtime"
	"time"
)

// benchTime is how long a benchmark runs at least. The clock is simulated, so that less than Go's second will do.
const benchTime = 10 * time.Millisecond

// A B is handed to a benchmark, which repeats N times what it measures.
type B struct {
	common
	N        int
	names    *matcher // nil where nobody asks for results by flags
	timing   bool
	begun    time.Time
	measured time.Duration
	bytes    int64
}

func (b *B) StartTimer() {
	if !b.timing {
		b.begun = time.Now()
		b.timing = true
	}
}

func (b *B) StopTimer() {
	if b.timing {
		b.measured += time.Since(b.begun)
		b.timing = false
	}
}

// ResetTimer forgets the time measured so far.
func (b *B) ResetTimer() {
	if b.timing {
		b.begun = time.Now()
	}
	b.measured = 0
}

// Elapsed returns the time measured so far.
func (b *B) Elapsed() time.Duration {
	if b.timing {
		return b.measured + time.Since(b.begun)
	}
	return b.measured
}

// SetBytes tells how many bytes one repetition processes.
func (b *B) SetBytes(n int64) { b.bytes = n }

// once runs the benchmark with n repetitions.
func (b *B) once(f func(b *B), n int) {
	b.N = n
	b.ResetTimer()
	b.StartTimer()
	f(b)
	b.StopTimer()
}

// measure runs the benchmark with more and more repetitions until it has taken long enough, or a single time if it only runs
// others.
func (b *B) measure(f func(b *B)) {
	defer func() { b.signal <- true }()
	defer b.runCleanups()
	b.once(f, 1)
	for !b.hasSub && !b.Failed() && !b.Skipped() && b.measured < benchTime && b.N < 1e9 {
		b.once(f, b.more())
	}
	b.finished = true
}

// Run runs f as a benchmark that belongs to b, and tells whether it succeeded.
func (b *B) Run(name string, f func(b *B)) bool {
	b.hasSub = true
	full, ok := name, true
	if b.names != nil {
		full, ok = b.names.fullName(&b.common, name)
	} else if b.name != "" {
		full = b.name + "/" + name
	}
	if !ok {
		return true
	}
	sub := &B{common: b.child(full), names: b.names}
	go sub.measure(f)
	<-sub.signal
	sub.tell()
	return !sub.Failed()
}

// tell prints the result of a benchmark that is run by the program's flags.
func (b *B) tell() {
	if b.names == nil {
		return
	}
	name := b.name
	if n := runtime.GOMAXPROCS(0); n > 1 {
		name += fmt.Sprintf("-%d", n)
	}
	switch {
	case b.Failed():
		fmt.Printf("--- FAIL: %s\n%s", name, b.output)
	case b.Skipped():
		if options.verbose {
			fmt.Printf("--- SKIP: %s\n%s", name, b.output)
		}
	case !b.hasSub:
		fmt.Printf("%s\t%s\n", name, BenchmarkResult{b.N, b.measured, b.bytes})
		fmt.Printf("%s", b.output)
	}
}

// runBenchmarks runs the benchmarks that the flags ask for, and tells whether all succeeded.
func runBenchmarks(deps testDeps, benchmarks []InternalBenchmark) (ok bool) {
	if options.benchmarks == "" {
		return true
	}
	fmt.Printf("goos: %s\ngoarch: %s\n", runtime.GOOS, runtime.GOARCH)
	root := &B{names: newMatcher(deps.MatchString, options.benchmarks, "-test.bench", options.skip)}
	for _, benchmark := range benchmarks {
		root.Run(benchmark.Name, benchmark.F)
	}
	return !root.Failed()
}

// ReportAllocs does nothing: allocations are not counted.
func (b *B) ReportAllocs() {}

// more estimates how many repetitions take long enough.
func (b *B) more() int {
	spent := max64(int64(b.measured), 1)
	n := int64(benchTime) * int64(b.N) / spent
	n += n / 5
	n = min64(n, 100*int64(b.N))
	return int(min64(max64(n, int64(b.N)+1), 1e9))
}

func min64(x, y int64) int64 {
	if x < y {
		return x
	}
	return y
}

func max64(x, y int64) int64 {
	if x > y {
		return x
	}
	return y
}

// An InternalBenchmark is a benchmark with its name.
type InternalBenchmark struct {
	Name string
	F    func(b *B)
}

// A BenchmarkResult tells how long N repetitions took.
type BenchmarkResult struct {
	N     int
	T     time.Duration
	Bytes int64
}

// Benchmark runs a benchmark. The result is zero if it fails.
func Benchmark(f func(b *B)) BenchmarkResult {
	root := &common{}
	b := &B{common: root.child("")}
	go b.measure(f)
	<-b.signal
	if b.Failed() {
		return BenchmarkResult{}
	}
	return BenchmarkResult{b.N, b.measured, b.bytes}
}

func (r BenchmarkResult) NsPerOp() int64 {
	if r.N <= 0 {
		return 0
	}
	return r.T.Nanoseconds() / int64(r.N)
}

func (r BenchmarkResult) String() string {
	text := fmt.Sprintf("%8d", r.N)
	if perOp := float64(r.T.Nanoseconds()) / float64(r.N); perOp != 0 {
		text += "\t" + number(perOp) + " ns/op"
	}
	if r.Bytes > 0 && r.T > 0 {
		text += fmt.Sprintf("\t%7.2f MB/s", float64(r.Bytes)*float64(r.N)/1e6/r.T.Seconds())
	}
	return text
}

// number writes a positive number with four digits or more, and the point always in the same column.
func number(x float64) string {
	if x >= 999.95 {
		return fmt.Sprintf("%10.0f", x)
	}
	digits := 1
	for limit := 99.995; digits < 7 && x < limit; limit /= 10 {
		digits++
	}
	return fmt.Sprintf("%*.*f", 11+digits, digits, x)
}

