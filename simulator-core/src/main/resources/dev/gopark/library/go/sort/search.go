package sort

// Search returns the smallest i in [0, n) for which f is true, or n.
func Search(n int, f func(int) bool) int {
	from, to := 0, n
	for from < to {
		middle := int(uint(from+to) >> 1)
		if f(middle) {
			to = middle
		} else {
			from = middle + 1
		}
	}
	return from
}

// Find returns the smallest i in [0, n) for which cmp(i) <= 0, and whether it is 0 there.
func Find(n int, cmp func(int) int) (i int, found bool) {
	i = Search(n, func(i int) bool { return cmp(i) <= 0 })
	return i, i < n && cmp(i) == 0
}

func SearchInts(a []int, x int) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

func SearchFloat64s(a []float64, x float64) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

func SearchStrings(a []string, x string) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}
