// Goto: forwards, backwards, out of blocks, and loops built from it.
package main

import "fmt"

func search(grid [][]int, want int) (int, int) {
	for i, row := range grid {
		for j, x := range row {
			if x == want {
				fmt.Println("found", i, j)
				goto done
			}
		}
	}
	return -1, -1
done:
	return 1, 1
}

func main() {
	i := 0
	var funcs []func() int
loop:
	if i < 3 {
		x := i * i
		funcs = append(funcs, func() int { x++; return x })
		i++
		goto loop
	}
	for _, f := range funcs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	fmt.Println(search([][]int{{1, 2}, {3, 4}}, 3))
	fmt.Println(search(nil, 3))
	n := 0
	defer func() { fmt.Println("deferred", n) }()
	switch n {
	case 0:
		n++
		goto again
	}
again:
	n++
	select {
	default:
		if n < 5 {
			goto again
		}
	}
	{
		goto end
	}
end:
	fmt.Println("end", n)
}
