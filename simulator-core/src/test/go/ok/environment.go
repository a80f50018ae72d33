// The environment of a simulated program: what it sets itself.
package main

import (
	"fmt"
	"os"
)

func main() {
	os.Clearenv()
	fmt.Println(len(os.Environ()), os.Getenv("HOME") == "")
	_, ok := os.LookupEnv("GOPARK_NAME")
	fmt.Println(ok)
	fmt.Println(os.Setenv("GOPARK_NAME", "deadlock"), os.Setenv("EMPTY", ""), os.Setenv("OTHER", "a=b"))
	value, ok := os.LookupEnv("EMPTY")
	fmt.Printf("%q %t %q %q\n", value, ok, os.Getenv("GOPARK_NAME"), os.Getenv("OTHER"))
	os.Setenv("GOPARK_NAME", "livelock")
	fmt.Println(len(os.Environ()), os.Getenv("GOPARK_NAME"), os.Getenv("GOPARK_NAM"))
	fmt.Println(os.Setenv("", "x"), os.Setenv("A=B", "x"), os.Setenv("NUL", "a\x00b"))
	fmt.Println(os.Unsetenv("EMPTY"), os.Unsetenv("NOTHING"), os.Getenv("EMPTY"), len(os.Environ()))
	fmt.Println(os.ExpandEnv("$GOPARK_NAME ${OTHER}x $NOTHING, $ 5$ ${} ${OTHER $-$*${#}$7up $"))
	fmt.Println(os.Expand("$a-$b1_C.$2c{${x y}}$é", func(name string) string { return "<" + name + ">" }))
	environ := os.Environ()
	environ[0] = "changed"
	fmt.Println(os.Environ()[0] != "changed")
}
