package testing

import "context"

// newer is what TB has since Go 1.24.
type newer interface {
	Context() context.Context
	newest
}

// Context returns a context that is cancelled just before the functions that Cleanup has registered are called.
func (c *common) Context() context.Context {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.cancel == nil {
		var ctx context.Context
		ctx, c.cancel = context.WithCancel(context.Background())
		if c.cleaning {
			c.cancel()
		}
		c.ctx = ctx
	}
	return c.ctx.(context.Context)
}
