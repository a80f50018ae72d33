// Jumps into blocks and to nowhere.
package main

func main() {
	goto over
over:
	goto into
	{
	into:
	}
	if true {
	back:
	}
	goto back
	goto nowhere
}
