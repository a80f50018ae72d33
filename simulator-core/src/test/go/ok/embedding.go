// Promoted fields and methods through values, pointers and interfaces.
package main

import "fmt"

type animal struct {
	name string
	legs int
}

func (a animal) describe() string  { return fmt.Sprint(a.name, " has ", a.legs, " legs") }
func (a *animal) rename(to string) { a.name = to }
func (a animal) sound() string     { return "..." }
func (a animal) speak() string     { return a.name + " says " + a.sound() }

type dog struct {
	animal
	trained bool
}

func (d dog) sound() string { return "woof" }

type puppy struct {
	*dog
	age int
}

type speaker interface{ sound() string }

type describer interface {
	speaker
	describe() string
}

type loud struct {
	speaker
	times int
}

func (l loud) sound() string {
	s := ""
	for i := 0; i < l.times; i++ {
		s += l.speaker.sound() + "!"
	}
	return s
}

type inner struct{ x int }
type left struct{ inner }
type outer struct {
	left
	x string
}

func main() {
	d := dog{animal{"rex", 4}, true}
	fmt.Println(d.name, d.legs, d.describe(), d.sound(), d.speak(), d.animal.sound())
	d.rename("max")
	fmt.Println(d.name, d)
	p := puppy{&d, 1}
	p.rename("tiny")
	p.legs--
	fmt.Println(d.name, p.describe(), p.sound(), p.dog.animal.sound())
	var s speaker = p
	fmt.Println(s.sound())
	var t describer = &p
	fmt.Println(t.describe(), t.sound())
	s = loud{d, 2}
	fmt.Println(s.sound())
	s = loud{loud{p, 1}, 2}
	fmt.Println(s.sound())
	o := outer{left{inner{1}}, "top"}
	fmt.Println(o.x, o.left.x, o.inner.x, o)
	f := d.describe
	d.legs = 3
	fmt.Println(f(), d.describe())
	g := (*dog).rename
	g(&d, "zoe")
	h := dog.describe
	fmt.Println(h(d), puppy.sound(p))
}
