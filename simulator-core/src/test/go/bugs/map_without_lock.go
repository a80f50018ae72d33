// race: Data race on m
package main

func main() {
	m := map[int]int{}
	done := make(chan bool)
	go func() {
		m[1]++ // bug
		done <- true
	}()
	m[2]++ // bug
	<-done
}
