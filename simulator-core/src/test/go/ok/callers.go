// runtime.Caller and the places that package log writes.
package main

import (
	"fmt"
	"log"
	"os"
	"runtime"
)

type T struct{}

func where(skip int) string {
	pc, file, line, ok := runtime.Caller(skip)
	if !ok {
		return "nowhere"
	}
	name := runtime.FuncForPC(pc).Name()
	return fmt.Sprint(name, " ", base(file), ":", line)
}

func outer() string { return where(2) }

func (T) method() string { return where(1) }

func (*T) pointerMethod() string {
	return where(1)
}

func generic[P any](p P) string {
	return where(1)
}

func main() {
	pc, _, line, _ := runtime.Caller(0)
	_, again := runtime.FuncForPC(pc).FileLine(pc - 1)
	fmt.Println(where(0), again == line)
	fmt.Println(where(1))
	fmt.Println(outer())
	fmt.Println(T{}.method(), new(T).pointerMethod())
	fmt.Println(func() string { return where(1) }())
	fmt.Println(generic(1))
	var i interface{ method() string } = T{}
	fmt.Println(i.method())
	f := new(T).method
	fmt.Println(f())
	fmt.Println(where(50), runtime.FuncForPC(0) == nil)
	defer func() {
		recover()
		fmt.Println(where(1))
	}()
	logs()
	func() {
		defer fmt.Println(where(1))
	}()
//line other.go:70
	fmt.Println(where(1))
}

func logs() {
	log.SetOutput(os.Stdout)
	log.SetFlags(log.Lshortfile)
	log.Print("function")
	log.Output(1, "output")
	l := log.New(os.Stdout, "prefix ", log.Lshortfile|log.Lmsgprefix)
	l.Printf("method")
	helper(l)
	defer func() { log.Println("recovered", recover()) }()
	log.Panicln("panic")
}

func helper(l *log.Logger) {
	l.Output(2, "caller of helper")
}

func base(file string) string {
	for i := len(file) - 1; i >= 0; i-- {
		if file[i] == '/' {
			return file[i+1:]
		}
	}
	return file
}
