//gopark:title A goroutine with a thread of its own
//gopark:chapter scheduler
//gopark:about After LockOSThread a goroutine runs on one thread only. Each time it is to run, that thread must get the processor, and give it back: two thread switches for every message.
//gopark:procs 1
//gopark:seed 1
//gopark:expect exit 0

package main

import (
	"fmt"
	"runtime"
)

func square(questions <-chan int, answers chan<- int) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	for n := range questions { //gopark:stop Compare the thread (M) of P0 before and after.
		answers <- n * n
	}
	close(answers)
}

func main() {
	questions, answers := make(chan int), make(chan int)
	go square(questions, answers)
	sum := 0
	for n := 1; n <= 5; n++ {
		questions <- n
		sum += <-answers
	}
	close(questions)
	<-answers
	fmt.Println("sum of squares:", sum)
}
