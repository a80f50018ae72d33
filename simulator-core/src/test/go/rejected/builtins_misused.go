// Built-in functions with wrong arguments.
package main

func main() {
	s, m := []int{1}, map[string]int{}
	_ = append(nil, 1)
	_ = len(s...)
	copy(s, m)
	copy(s, []string{})
	delete(m, 1)
	close(s)
	_ = complex(1, "a")
	_ = real(s)
	len(s)
}
