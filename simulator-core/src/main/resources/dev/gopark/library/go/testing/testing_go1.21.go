package testing

// Testing tells whether the program was made from tests.
func Testing() bool { return mainStarted }
