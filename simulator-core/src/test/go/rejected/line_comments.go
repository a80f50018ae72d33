// Messages about a generated file tell the places of its source.
package main

//line grammar.y:10
func main() {
//line grammar.y:20:5
	_ = undefined
	/*line other.y:7:3*/_ = missing
}
