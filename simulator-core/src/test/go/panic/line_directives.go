// Traces show the places that //line comments give.
package main

//line parser.y:100
func reduce(rule int) {
	if rule == 0 {
		panic("rule 0")
	}
	reduce(rule - 1)
}

/*line lexer.l:7:3*/
func start(done chan bool) {
	reduce(1)
	done <- true
}

//line line_directives.go:200
func main() {
	done := make(chan bool)
/*line call.y:5*/
	go start(done)
	<-done
}
