package main

func main() {
	defer func() {
		panic(recover())
	}()
	var m map[string]int
	m["a"] = 1
}
