package main

type codeError struct{ code int }

func (c codeError) Error() string { return "code " + string(rune('0'+c.code)) }

func main() {
	panic(codeError{7})
}
