// Each half is sorted by a goroutine of its own.
package main

import (
	"fmt"
	"sort"
)

func quicksort(a []int, done chan<- bool) {
	defer func() { done <- true }()
	if len(a) < 2 {
		return
	}
	last := len(a) - 1
	split := 0
	for i := 0; i < last; i++ {
		if a[i] < a[last] {
			a[i], a[split] = a[split], a[i]
			split++
		}
	}
	a[split], a[last] = a[last], a[split]
	halves := make(chan bool, 2)
	go quicksort(a[:split], halves)
	go quicksort(a[split+1:], halves)
	<-halves
	<-halves
}

func main() {
	a, x := make([]int, 200), 7
	for i := range a {
		x = x * 1103515245 % 65521
		a[i] = x
	}
	done := make(chan bool, 1)
	quicksort(a, done)
	fmt.Println(sort.IntsAreSorted(a), a[0], a[199])
}
