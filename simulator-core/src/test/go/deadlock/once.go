package main

import "sync"

var once sync.Once

func initialise() {
	once.Do(initialise)
}

func main() {
	once.Do(initialise)
}
