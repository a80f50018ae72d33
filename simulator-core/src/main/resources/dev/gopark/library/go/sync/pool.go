package sync

import "runtime"

// A Pool keeps values for later use, until two garbage collections have passed; only runtime.GC collects here.
type Pool struct {
	New func() any

	local, victim []poolLocal // by processor; the victims were there before the last collection
	collections   int
}

// A poolLocal is what one processor has: a value for itself and a list, its head last.
type poolLocal struct {
	private any
	shared  []any
}

func (p *Pool) Put(x any) {
	for x != nil && !p.put(x) {
		p.local = make([]poolLocal, runtime.GOMAXPROCS(0))
	}
}

func (p *Pool) Get() any {
	x := p.take()
	if x == nil && p.New != nil {
		x = p.New()
	}
	return x
}

// put keeps x unless local has no place for the processor.
func (p *Pool) put(x any) bool

func (p *Pool) take() any
