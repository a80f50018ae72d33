package main

func main() {
	func() {
		x := 1
	}()
}
