// The close orders.
package main

import "sort"

var list = []int{3, 1, 2}

func main() {
	done := make(chan bool)
	go func() {
		sort.Slice(list, func(i, j int) bool { return list[i] < list[j] })
		close(done)
	}()
	<-done
	println(list[0])
}
