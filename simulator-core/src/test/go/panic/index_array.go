package main

func get(a [4]int, i int) int { return a[i] }

func main() {
	println(get([4]int{}, 4))
}
