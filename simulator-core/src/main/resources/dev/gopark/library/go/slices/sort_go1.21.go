package slices

import "cmp"

// Sort puts the elements in ascending order.
func Sort[S ~[]E, E cmp.Ordered](x S) { SortFunc(x, cmp.Compare[E]) }

// SortFunc puts the elements in the order of c. Equal ones stay in their order, which Go leaves open.
func SortFunc[S ~[]E, E any](x S, c func(a, b E) int) { SortStableFunc(x, c) }

// SortStableFunc puts the elements in the order of c; equal ones stay in their order.
func SortStableFunc[S ~[]E, E any](x S, c func(a, b E) int) {
	mergeSort(x, make([]E, len(x)), c)
}

// mergeSort sorts x with room for as many elements.
func mergeSort[E any](x, room []E, c func(a, b E) int) {
	const few = 12
	if len(x) <= few {
		insertionSort(x, c)
		return
	}
	half := len(x) / 2
	mergeSort(x[:half], room[:half], c)
	mergeSort(x[half:], room[half:], c)
	copy(room, x)
	left, right := room[:half], room[half:]
	for i := range x {
		if len(right) == 0 || len(left) > 0 && c(right[0], left[0]) >= 0 {
			x[i], left = left[0], left[1:]
		} else {
			x[i], right = right[0], right[1:]
		}
	}
}

func insertionSort[E any](x []E, c func(a, b E) int) {
	for i := 1; i < len(x); i++ {
		for j := i; j > 0 && c(x[j], x[j-1]) < 0; j-- {
			x[j], x[j-1] = x[j-1], x[j]
		}
	}
}
