package slices

// Concat returns a new slice with the elements of all slices.
func Concat[S ~[]E, E any](slices ...S) S {
	n := 0
	for _, s := range slices {
		n += len(s)
	}
	result := Grow[S](nil, n)
	for _, s := range slices {
		result = append(result, s...)
	}
	return result
}
