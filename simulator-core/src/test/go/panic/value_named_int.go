package main

type id int

func main() {
	panic(id(5))
}
