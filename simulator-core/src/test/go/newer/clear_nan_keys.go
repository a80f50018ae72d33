// "Clear" (Go 1.21): clear removes entries whose keys are NaN too.
package main

import "fmt"
import "math"

func main() {

	m := map[float64]int{}
	m[math.NaN()] = 1
	m[math.NaN()] = 2
	m[1] = 3
	delete(m, math.NaN())
	fmt.Println(len(m))
	clear(m)
	fmt.Println(len(m))
}
