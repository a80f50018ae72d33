package slices

// Repeat returns a new slice with the elements of x, count times.
func Repeat[S ~[]E, E any](x S, count int) S {
	if count < 0 {
		panic("cannot be negative")
	}
	result := make(S, 0, len(x)*count)
	for i := 0; i < count; i++ {
		result = append(result, x...)
	}
	return result
}
