package main

func main(a int) {
}
