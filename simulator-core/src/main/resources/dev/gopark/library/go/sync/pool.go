package sync

// A Pool keeps values for later use; it never forgets one, since there is no garbage collection.
type Pool struct {
	New   func() any
	items []any
}

func (p *Pool) Put(x any) {
	if x != nil {
		p.items = append(p.items, x)
	}
}

func (p *Pool) Get() any {
	if last := len(p.items) - 1; last >= 0 {
		x := p.items[last]
		p.items = p.items[:last]
		return x
	}
	if p.New == nil {
		return nil
	}
	return p.New()
}
