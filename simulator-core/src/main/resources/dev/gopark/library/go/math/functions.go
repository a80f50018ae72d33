package math

func Abs(x float64) float64
func Sqrt(x float64) float64
func Cbrt(x float64) float64
func Floor(x float64) float64
func Ceil(x float64) float64
func Trunc(x float64) float64
func Round(x float64) float64
func RoundToEven(x float64) float64
func Exp(x float64) float64
func Exp2(x float64) float64
func Expm1(x float64) float64
func Log(x float64) float64
func Log2(x float64) float64
func Log10(x float64) float64
func Log1p(x float64) float64
func Sin(x float64) float64
func Cos(x float64) float64
func Tan(x float64) float64
func Asin(x float64) float64
func Acos(x float64) float64
func Atan(x float64) float64
func Sinh(x float64) float64
func Cosh(x float64) float64
func Tanh(x float64) float64

func Pow(x, y float64) float64
func Mod(x, y float64) float64
func Hypot(x, y float64) float64
func Atan2(y, x float64) float64
func Max(x, y float64) float64
func Min(x, y float64) float64
func Dim(x, y float64) float64
func Copysign(f, sign float64) float64
func Remainder(x, y float64) float64

func Float64bits(f float64) uint64
func Float64frombits(b uint64) float64
func Float32bits(f float32) uint32
func Float32frombits(b uint32) float32

func NaN() float64 { return Float64frombits(0x7ff8000000000001) }

func Inf(sign int) float64 {
	if sign >= 0 {
		return Float64frombits(0x7ff0000000000000)
	}
	return Float64frombits(0xfff0000000000000)
}

func IsNaN(f float64) (is bool) { return f != f }

func IsInf(f float64, sign int) bool {
	return sign >= 0 && f > MaxFloat64 || sign <= 0 && f < -MaxFloat64
}

func Signbit(x float64) bool { return Float64bits(x)&(1<<63) != 0 }

func Modf(f float64) (int float64, frac float64) {
	int = Trunc(f)
	frac = Copysign(f-int, f)
	return int, frac
}

func Pow10(n int) float64 { return Pow(10, float64(n)) }
