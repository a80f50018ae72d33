package main

func f(x int) int {
	for x > 0 {
		return 1
	}
}

func g() int {
	for {
	}
}

func h() int {
	for {
		break
	}
}

func main() {
	f(g() + h())
}
