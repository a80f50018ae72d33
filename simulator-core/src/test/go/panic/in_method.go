package main

type account struct{ balance int }

func (a *account) withdraw(n int) {
	if n > a.balance {
		panic("not enough")
	}
	a.balance -= n
}

type bank struct{ *account }

func main() {
	b := bank{&account{10}}
	b.withdraw(5)
	b.withdraw(6)
}
