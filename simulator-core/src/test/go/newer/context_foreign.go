// Causes, functions after the end, and parents that are not from package context but have a method AfterFunc.
package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"time"
)

type key struct{}

type withAfter struct {
	context.Context
	done chan struct{}
	fs   map[int]func()
	n    int
	err  error
}

func (w *withAfter) Done() <-chan struct{} { return w.done }
func (w *withAfter) Err() error            { return w.err }
func (w *withAfter) AfterFunc(f func()) func() bool {
	id := w.n
	w.n++
	w.fs[id] = f
	fmt.Println("registered", id)
	return func() bool {
		_, ok := w.fs[id]
		delete(w.fs, id)
		fmt.Println("stopped", id, ok)
		return ok
	}
}

func main() {
	boom := errors.New("boom")
	a, cancelA := context.WithCancelCause(context.Background())
	b, cancelB := context.WithTimeoutCause(a, time.Millisecond, errors.New("slow"))
	defer cancelB()
	<-b.Done()
	fmt.Println(b.Err(), context.Cause(b), context.Cause(a))
	cancelA(boom)
	cancelA(errors.New("other"))
	fmt.Println(a.Err(), context.Cause(a), context.Cause(b))
	c, cancelC := context.WithCancel(a)
	cancelC()
	fmt.Println(c.Err(), context.Cause(c))
	d, cancelD := context.WithDeadlineCause(context.Background(), time.Now().Add(time.Hour), boom)
	cancelD()
	fmt.Println(d.Err(), context.Cause(d))
	e, cancelE := context.WithCancelCause(context.Background())
	cancelE(nil)
	fmt.Println(e.Err(), context.Cause(e))
	w := context.WithoutCancel(context.WithValue(a, key{}, 7))
	fmt.Println(w, w.Err(), w.Done() == nil, w.Value(key{}), context.Cause(w))
	_, has := w.Deadline()
	fmt.Println(has)
	x, cancelX := context.WithCancel(w)
	fmt.Println(x.Err(), x)
	cancelX()
	fmt.Println(context.WithValue(context.TODO(), "k", nil), context.WithValue(context.TODO(), key{}, 3))
	fmt.Printf("%T %T\n", context.Background(), context.TODO())
	// AfterFunc
	done := make(chan string, 3)
	f, cancelF := context.WithCancel(context.Background())
	stop1 := context.AfterFunc(f, func() { done <- "one" })
	stop2 := context.AfterFunc(f, func() { done <- "two" })
	fmt.Println(stop2(), stop2())
	cancelF()
	fmt.Println(<-done, stop1())
	stop3 := context.AfterFunc(f, func() { done <- "at once" })
	fmt.Println(<-done, stop3())
	// parents with AfterFunc
	p := &withAfter{context.Background(), make(chan struct{}), map[int]func(){}, 0, nil}
	before := runtime.NumGoroutine()
	q, cancelQ := context.WithCancel(p)
	r, cancelR := context.WithTimeout(p, time.Hour)
	defer cancelR()
	s := context.AfterFunc(p, func() { done <- "after p" })
	fmt.Println(runtime.NumGoroutine()-before, len(p.fs))
	cancelQ()
	fmt.Println(q.Err(), len(p.fs), r.Err())
	_ = s
	p.err = boom
	close(p.done)
	for _, f := range p.fs {
		f()
	}
	fmt.Println(<-done, r.Err(), context.Cause(r))
	fmt.Println(s())
	for _, g := range []func(){
		func() { context.WithCancelCause(nil) },
		func() { context.WithoutCancel(nil) },
		func() { context.WithDeadlineCause(nil, time.Now(), nil) },
		func() { context.WithTimeoutCause(nil, 1, nil) },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			g()
		}()
	}
}
