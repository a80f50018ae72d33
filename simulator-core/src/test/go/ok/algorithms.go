// Some ordinary programs in one: sieve, matrix, gcd, permutations, words, game of life.
package main

import "fmt"

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

func permute(s []int, k int, visit func([]int)) {
	if k == len(s) {
		visit(s)
		return
	}
	for i := k; i < len(s); i++ {
		s[k], s[i] = s[i], s[k]
		permute(s, k+1, visit)
		s[k], s[i] = s[i], s[k]
	}
}

func hanoi(n int, from, to, by string, moves *int) {
	if n > 0 {
		hanoi(n-1, from, by, to, moves)
		*moves++
		hanoi(n-1, by, to, from, moves)
	}
}

func queens(n, row int, cols, d1, d2 uint) int {
	if row == n {
		return 1
	}
	count := 0
	for free := (1<<uint(n) - 1) &^ (cols | d1 | d2); free != 0; {
		bit := free & -free
		free ^= bit
		count += queens(n, row+1, cols|bit, (d1|bit)<<1, (d2|bit)>>1)
	}
	return count
}

func main() {
	composite := [50]bool{}
	for i := 2; i < 50; i++ {
		if !composite[i] {
			fmt.Print(i, " ")
			for j := i * i; j < 50; j += i {
				composite[j] = true
			}
		}
	}
	fmt.Println()
	a := [2][2]int{{1, 1}, {1, 0}}
	r := [2][2]int{{1, 0}, {0, 1}}
	for n := 30; n > 0; n /= 2 {
		if n%2 == 1 {
			r = multiply(r, a)
		}
		a = multiply(a, a)
	}
	fmt.Println(r)
	fmt.Println(gcd(1071, 462))
	count := 0
	permute([]int{1, 2, 3}, 0, func(s []int) { fmt.Print(s, " "); count++ })
	fmt.Println(count)
	moves := 0
	hanoi(10, "a", "b", "c", &moves)
	fmt.Println(moves)
	fmt.Println(queens(6, 0, 0, 0, 0), queens(8, 0, 0, 0, 0))
	life := []string{".#...", "..#..", "###..", ".....", "....."}
	for gen := 0; gen < 4; gen++ {
		life = step(life)
	}
	for _, line := range life {
		fmt.Println(line)
	}
	var hash uint32 = 2166136261
	for _, b := range []byte("gopark") {
		hash ^= uint32(b)
		hash *= 16777619
	}
	fmt.Println(hash)
	longest, collatz := 0, 0
	for i := 1; i < 1000; i++ {
		n, steps := i, 0
		for n != 1 {
			if n&1 == 0 {
				n >>= 1
			} else {
				n = 3*n + 1
			}
			steps++
		}
		if steps > longest {
			longest, collatz = steps, i
		}
	}
	fmt.Println(collatz, longest)
}

func multiply(a, b [2][2]int) (c [2][2]int) {
	for i := range a {
		for j := range b[0] {
			for k := range b {
				c[i][j] += a[i][k] * b[k][j]
			}
		}
	}
	return
}

func step(board []string) []string {
	next := make([]string, len(board))
	for y, line := range board {
		cells := []byte(line)
		for x := range cells {
			n := 0
			for dy := -1; dy <= 1; dy++ {
				for dx := -1; dx <= 1; dx++ {
					yy, xx := y+dy, x+dx
					if (dy != 0 || dx != 0) && yy >= 0 && yy < len(board) && xx >= 0 && xx < len(line) && board[yy][xx] == '#' {
						n++
					}
				}
			}
			if n == 3 || n == 2 && line[x] == '#' {
				cells[x] = '#'
			} else {
				cells[x] = '.'
			}
		}
		next[y] = string(cells)
	}
	return next
}
