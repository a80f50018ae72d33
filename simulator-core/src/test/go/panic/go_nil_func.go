package main

func main() {
	var f func()
	defer func() { recover() }()
	go f()
}
