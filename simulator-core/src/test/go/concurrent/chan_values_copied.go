// A value is copied when it is sent: later changes do not touch it.
package main

import "fmt"

type point struct{ x, y int }

func main() {
	c := make(chan point, 2)
	p := point{1, 2}
	c <- p
	p.x = 10
	c <- p
	q := <-c
	q.y = 20
	fmt.Println(q, <-c, p)
	a := make(chan [3]int, 1)
	array := [3]int{1, 2, 3}
	a <- array
	array[0] = 9
	fmt.Println(<-a, array)
}
