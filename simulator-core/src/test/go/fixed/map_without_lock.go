// The twin of bugs/map_without_lock.go.
package main

func main() {
	m := map[int]int{}
	done := make(chan bool)
	go func() {
		m[1]++
		done <- true
	}()
	<-done
	m[2]++
}
