// Cases of type switches and assertions that can never hold.
package main

type I interface{ M() }

type T struct{}

func (*T) M() {}

func main() {
	var i I
	switch i.(type) {
	case T:
	case *T, *T:
	case int:
	case nil, nil:
	}
	switch x := i.(type) {
	}
	switch 1.(type) {
	}
	_ = i.(type)
}
