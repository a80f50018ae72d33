package main

type list[T any] struct{ items []T }

func (l *list[T]) each(f func(T)) {
	for _, item := range l.items {
		f(item)
	}
}

func crash[T any](x T) {
	panic("stop")
}

func main() {
	l := list[int]{[]int{1}}
	func() {
		l.each(func(i int) { crash(i) })
	}()
}
