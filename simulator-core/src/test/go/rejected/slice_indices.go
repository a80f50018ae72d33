// Indices of slice expressions.
package main

func main() {
	s, t, a := []int{1}, "abc", [3]int{}
	_ = t[0:1:2]
	_ = s[2:1]
	_ = a[1:9]
	_ = [3]int{}[:]
	_ = 5[:]
	_ = s[1.5]
	_ = a[1<<70]
	_ = main[0]
}
