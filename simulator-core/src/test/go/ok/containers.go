// Packages container/heap, container/list, container/ring, crypto/md5, flag and log.
package main

import (
	"container/heap"
	"container/list"
	"container/ring"
	"crypto/md5"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"time"
)

type queue []int

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i] < q[j] }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(int)) }

func (q *queue) Pop() any {
	old := *q
	x := old[len(old)-1]
	*q = old[:len(old)-1]
	return x
}

func main() {
	q := &queue{5, 2, 8, 1, 9, 3}
	heap.Init(q)
	heap.Push(q, 4)
	(*q)[2] = 0
	heap.Fix(q, 2)
	fmt.Print(heap.Remove(q, 1), ": ")
	for q.Len() > 0 {
		fmt.Print(heap.Pop(q), " ")
	}
	fmt.Println()

	l := list.New()
	one := l.PushBack(1)
	l.PushFront(0)
	l.InsertAfter(9, one)
	l.MoveToFront(l.Back())
	l.PushBackList(l)
	l.Remove(one)
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(e.Value, " ")
	}
	fmt.Println(l.Len())

	r := ring.New(4)
	for i := 0; i < r.Len(); i++ {
		r.Value = i
		r = r.Next()
	}
	removed := r.Unlink(2)
	r.Do(func(v any) { fmt.Print(v, " ") })
	fmt.Println(r.Len(), removed.Len(), r.Move(-1).Value)

	sum := md5.New()
	io.WriteString(sum, "hello ")
	io.WriteString(sum, "world")
	fmt.Printf("%x %x\n", sum.Sum(nil), md5.Sum([]byte("")))

	n := flag.Int("n", 3, "how many")
	wait := flag.Duration("wait", time.Second, "how long")
	flag.Parse()
	fmt.Println(*n, *wait, flag.NArg(), flag.Set("n", "0x10"), *n, flag.Set("n", "x"))

	logger := log.New(os.Stdout, "[p] ", log.Lmsgprefix)
	logger.Print("a", 1, 2, "b")
	logger.SetPrefix("q ")
	logger.Printf("%d\n", 7)
	defer fmt.Println("deferred")
	log.SetFlags(0)
	defer func() { fmt.Println("recovered", recover()) }()
	log.Panicln("bad", 1)
}
