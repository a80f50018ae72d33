package errgroup

import "context"

// withCancel makes a context whose cause will be the error.
func withCancel(parent context.Context) (context.Context, func(error)) {
	return context.WithCancelCause(parent)
}
