package atomic

// A Value holds a value of any type, from the first Store on always of the same.
type Value struct {
	v any
}

func (x *Value) Load() any

func (x *Value) Store(val any) {
	x.check(val, "store")
	x.swap(val)
}

func (x *Value) Swap(new any) any {
	x.check(new, "swap")
	return x.swap(new)
}

func (x *Value) CompareAndSwap(old, new any) bool {
	x.check(new, "compare and swap")
	if old != nil && !sameType(old, new) {
		panic("sync/atomic: compare and swap of inconsistently typed values")
	}
	current := x.Load()
	return current == old && x.replace(current, new)
}

func (x *Value) check(val any, what string) {
	if val == nil {
		panic("sync/atomic: " + what + " of nil value into Value")
	}
	if current := x.Load(); current != nil && !sameType(current, val) {
		panic("sync/atomic: " + what + " of inconsistently typed value into Value")
	}
}

func (x *Value) swap(val any) any

// replace stores new if x still holds the very value old.
func (x *Value) replace(old, new any) bool

func sameType(a, b any) bool
