// math/rand with ranges only, whatever the seed.
package main

import (
	"fmt"
	"math/rand"
)

func main() {
	ok := true
	seen := map[int]bool{}
	for i := 0; i < 1000; i++ {
		n := rand.Intn(6)
		ok = ok && n >= 0 && n < 6
		seen[n] = true
		f := rand.Float64()
		ok = ok && f >= 0 && f < 1
	}
	fmt.Println(ok, len(seen))
	p := rand.Perm(10)
	sum := 0
	for _, v := range p {
		sum += v
	}
	fmt.Println(len(p), sum)
	s := []int{1, 2, 3, 4}
	rand.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
	fmt.Println(s[0]+s[1]+s[2]+s[3], rand.Int() >= 0, rand.Int63n(10) < 10)
}
