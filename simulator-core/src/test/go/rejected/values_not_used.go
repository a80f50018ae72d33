// Calls and values where there must be none, or one.
package main

func none() {}

func two() (int, error) { return 0, nil }

func main() {
	x := none()
	y := two()
	var z int = two()
	_ = none() + 1
	_ = two() + 1
	two
	none()()
	go two
	defer int(1)
}
