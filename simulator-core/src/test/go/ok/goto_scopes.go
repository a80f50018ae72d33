// Goto where labels are met again, behind ends of control, and past declarations out of scope.
package main

func outOfBlocks() (r int) {
	{
		goto L
		x := 1
		_ = x
	}
L:
	for i := 0; i < 2; i++ {
		if i == 1 {
			goto M
		}
		y := i
		r += y
	}
	switch z := r; {
	default:
		goto M
		w := z
		_ = w
	}
M:
	return r + 7
}

func backAgain() {
	i := 0
	goto B
A:
	println("a", i)
	if i > 2 {
		return
	}
B:
	i++
	var n int
	var s struct{ a [2]int }
	n++
	s.a[1]++
	println(n, s.a[1])
	goto A
}

func insideThen(x int) int {
	if x > 0 {
		goto end
	A:
		return 5
	end:
		if x > 1 {
			goto A
		}
	} else {
		println("else")
	}
	return 1
}

func deferring() {
	i := 0
again:
	k := i
	defer func() { println("d", k) }()
	if i++; i < 3 {
		goto again
	}
}

func fromClauses() {
	c := make(chan int, 3)
next:
	select {
	case c <- 1:
		goto next
	default:
		goto out
	}
out:
	println(len(c))
	for range map[int]int{1: 1} {
		func() {
			goto inner
		inner:
		}()
		goto last
	}
last:
}

func main() {
	println(outOfBlocks())
	backAgain()
	println(insideThen(0), insideThen(1), insideThen(2))
	deferring()
	fromClauses()
}
