// Package rand draws numbers from the run's own random stream, so that a run can be replayed. Seeds are accepted and
// forgotten: the seed of the run decides.
package rand

// A Source gives random 63-bit numbers.
type Source interface {
	Int63() int64
	Seed(seed int64)
}

type source struct{}

func (source) Int63() int64 { return draw(1 << 62)<<1 | draw(2) }

func (source) Seed(seed int64) {}

// NewSource returns a Source that draws from the run's stream.
func NewSource(seed int64) Source { return source{} }

// draw returns a number from 0 to n-1.
func draw(n int64) int64

// A Rand draws from a Source.
type Rand struct {
	src Source
}

func New(src Source) *Rand { return &Rand{src} }

var global = New(source{})

func (r *Rand) Seed(seed int64) { r.src.Seed(seed) }

func (r *Rand) Int63() int64 { return r.src.Int63() }

func (r *Rand) Uint32() uint32 { return uint32(r.Int63() >> 31) }

func (r *Rand) Uint64() uint64 { return uint64(r.Int63())>>31 | uint64(r.Int63())<<32 }

func (r *Rand) Int31() int32 { return int32(r.Int63() >> 32) }

func (r *Rand) Int() int { return int(r.Int63()) }

func (r *Rand) Int63n(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int63n")
	}
	return r.below(n)
}

func (r *Rand) Int31n(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int31n")
	}
	return int32(r.below(int64(n)))
}

func (r *Rand) Intn(n int) int {
	if n <= 0 {
		panic("invalid argument to Intn")
	}
	return int(r.below(int64(n)))
}

func (r *Rand) below(n int64) int64 {
	if _, ok := r.src.(source); ok {
		return draw(n)
	}
	limit := 1<<63 - 1 - (1<<63)%uint64(n)
	v := r.Int63()
	for uint64(v) > limit {
		v = r.Int63()
	}
	return v % n
}

func (r *Rand) Float64() float64 { return float64(r.below(1<<53)) / (1 << 53) }

func (r *Rand) Float32() float32 { return float32(r.below(1<<24)) / (1 << 24) }

// NormFloat64 draws from the standard normal distribution.
func (r *Rand) NormFloat64() float64 {
	sum := 0.0
	for i := 0; i < 12; i++ {
		sum += r.Float64()
	}
	return sum - 6
}

// ExpFloat64 draws from the exponential distribution with rate 1.
func (r *Rand) ExpFloat64() float64 { return -logarithm(1 - r.Float64()) }

func logarithm(x float64) float64

func (r *Rand) Perm(n int) []int {
	p := make([]int, n)
	for i := range p {
		j := r.Intn(i + 1)
		p[i] = p[j]
		p[j] = i
	}
	return p
}

func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	for i := n - 1; i > 0; i-- {
		swap(i, int(r.below(int64(i+1))))
	}
}

func Seed(seed int64)                      {}
func Int63() int64                         { return global.Int63() }
func Uint32() uint32                       { return global.Uint32() }
func Uint64() uint64                       { return global.Uint64() }
func Int31() int32                         { return global.Int31() }
func Int() int                             { return global.Int() }
func Int63n(n int64) int64                 { return global.Int63n(n) }
func Int31n(n int32) int32                 { return global.Int31n(n) }
func Intn(n int) int                       { return global.Intn(n) }
func Float64() float64                     { return global.Float64() }
func Float32() float32                     { return global.Float32() }
func NormFloat64() float64                 { return global.NormFloat64() }
func ExpFloat64() float64                  { return global.ExpFloat64() }
func Perm(n int) []int                     { return global.Perm(n) }
func Shuffle(n int, swap func(i, j int))   { global.Shuffle(n, swap) }
