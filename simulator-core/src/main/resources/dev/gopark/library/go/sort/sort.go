// Package sort sorts slices and collections.
package sort

// An Interface is a collection that can be sorted.
type Interface interface {
	Len() int
	Less(i, j int) bool
	Swap(i, j int)
}

type reverse struct {
	Interface
}

func (r reverse) Less(i, j int) bool { return r.Interface.Less(j, i) }

// Reverse returns data with the opposite order.
func Reverse(data Interface) Interface { return &reverse{data} }

func Sort(data Interface) { quickSort(data.Less, data.Swap, 0, data.Len(), 0) }

func Stable(data Interface) { stable(data.Less, data.Swap, data.Len()) }

func IsSorted(data Interface) bool {
	for i := data.Len() - 1; i > 0; i-- {
		if data.Less(i, i-1) {
			return false
		}
	}
	return true
}

// length returns the length of a slice of any type.
func length(slice any) int

// swap swaps two elements of a slice of any type.
func swap(slice any, i, j int)

func Slice(x any, less func(i, j int) bool) {
	quickSort(less, func(i, j int) { swap(x, i, j) }, 0, length(x), 0)
}

func SliceStable(x any, less func(i, j int) bool) {
	stable(less, func(i, j int) { swap(x, i, j) }, length(x))
}

func SliceIsSorted(x any, less func(i, j int) bool) bool {
	for i := length(x) - 1; i > 0; i-- {
		if less(i, i-1) {
			return false
		}
	}
	return true
}

func insertionSort(less func(i, j int) bool, swap func(i, j int), from, to int) {
	for i := from + 1; i < to; i++ {
		for j := i; j > from && less(j, j-1); j-- {
			swap(j, j-1)
		}
	}
}

// quickSort sorts from (inclusive) to to; when it has gone too deep it sorts by a heap.
func quickSort(less func(i, j int) bool, swap func(i, j int), from, to, depth int) {
	for to-from > 12 {
		if depth > 64 {
			heapSort(less, swap, from, to)
			return
		}
		depth++
		middle := partition(less, swap, from, to)
		if middle-from < to-middle {
			quickSort(less, swap, from, middle, depth)
			from = middle + 1
		} else {
			quickSort(less, swap, middle+1, to, depth)
			to = middle
		}
	}
	insertionSort(less, swap, from, to)
}

// partition puts the median of three elements where it belongs, and returns that place.
func partition(less func(i, j int) bool, swap func(i, j int), from, to int) int {
	middle, last := int(uint(from+to)>>1), to-1
	if less(middle, from) {
		swap(middle, from)
	}
	if less(last, from) {
		swap(last, from)
	}
	if less(last, middle) {
		swap(last, middle)
	}
	swap(from, middle)
	i, j := from+1, last
	for {
		for i <= j && less(i, from) {
			i++
		}
		for i <= j && less(from, j) {
			j--
		}
		if i >= j {
			break
		}
		swap(i, j)
		i++
		j--
	}
	swap(from, j)
	return j
}

func heapSort(less func(i, j int) bool, swap func(i, j int), from, to int) {
	n := to - from
	for i := n/2 - 1; i >= 0; i-- {
		siftDown(less, swap, from, i, n)
	}
	for i := n - 1; i > 0; i-- {
		swap(from, from+i)
		siftDown(less, swap, from, 0, i)
	}
}

func siftDown(less func(i, j int) bool, swap func(i, j int), from, root, n int) {
	for {
		child := 2*root + 1
		if child >= n {
			return
		}
		if child+1 < n && less(from+child, from+child+1) {
			child++
		}
		if !less(from+root, from+child) {
			return
		}
		swap(from+root, from+child)
		root = child
	}
}

// stable sorts blocks of twenty, then merges them in place.
func stable(less func(i, j int) bool, swap func(i, j int), n int) {
	size := 20
	for from := 0; from < n; from += size {
		to := from + size
		if to > n {
			to = n
		}
		insertionSort(less, swap, from, to)
	}
	for ; size < n; size *= 2 {
		for from := 0; from+size < n; from += 2 * size {
			to := from + 2*size
			if to > n {
				to = n
			}
			merge(less, swap, from, from+size, to)
		}
	}
}

// merge merges the sorted runs [from, middle) and [middle, to): it splits the longer one in half, finds the place of that
// element in the other, and rotates what lies between.
func merge(less func(i, j int) bool, swap func(i, j int), from, middle, to int) {
	if from >= middle || middle >= to || !less(middle, middle-1) {
		return
	}
	if to-from == 2 {
		swap(from, middle)
		return
	}
	var left, right int
	if middle-from >= to-middle {
		left = int(uint(from+middle) >> 1)
		right = middle + Search(to-middle, func(i int) bool { return !less(middle+i, left) })
	} else {
		right = int(uint(middle+to) >> 1)
		left = from + Search(middle-from, func(i int) bool { return less(right, from+i) })
	}
	rotate(swap, left, middle, right)
	split := left + right - middle
	merge(less, swap, from, left, split)
	if left == from && split == right {
		return
	}
	merge(less, swap, split, right, to)
}

// rotate exchanges the neighbouring runs [from, middle) and [middle, to).
func rotate(swap func(i, j int), from, middle, to int) {
	turn(swap, from, middle)
	turn(swap, middle, to)
	turn(swap, from, to)
}

func turn(swap func(i, j int), from, to int) {
	for to--; from < to; to-- {
		swap(from, to)
		from++
	}
}
