package errgroup

import "context"

// withCancel makes a context; there are no causes yet.
func withCancel(parent context.Context) (context.Context, func(error)) {
	ctx, cancel := context.WithCancel(parent)
	return ctx, func(error) { cancel() }
}
