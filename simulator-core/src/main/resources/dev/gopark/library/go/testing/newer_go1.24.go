package testing

import (
	"context"
	"os"
)

// newer is what TB has since Go 1.24.
type newer interface {
	Chdir(dir string)
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

// Chdir makes dir the current folder until the end of the test.
func (c *common) Chdir(dir string) {
	before, err := os.Getwd()
	if err != nil {
		c.Fatal(err)
	}
	if err := os.Chdir(dir); err != nil {
		c.Fatal(err)
	}
	now, err := os.Getwd()
	if err != nil {
		c.Fatal(err)
	}
	c.Setenv("PWD", now)
	c.Cleanup(func() {
		if err := os.Chdir(before); err != nil {
			panic("testing.Chdir: " + err.Error())
		}
	})
}

// Chdir makes dir the current folder until the end of the test, which must not be parallel.
func (t *T) Chdir(dir string) {
	t.mustNotBeParallel()
	t.common.Chdir(dir)
}
