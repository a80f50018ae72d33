// Labels that name no loop around, and labels given twice.
package main

func main() {
block:
	if true {
		break block
	}
	switch any(1).(type) {
	case int:
		fallthrough
	default:
	}
twice:
	for {
		break twice
	}
twice:
	for {
		continue outside
	}
}
