// One goroutine computes, for ever.
package main

func main() {
	primes := make([]bool, 1000)
	for {
		for i := 2; i < len(primes); i++ {
			primes[i] = true
			for j := 2; j*j <= i; j++ {
				if i%j == 0 {
					primes[i] = false
					break
				}
			}
		}
	}
}
