package context

// A CancelCauseFunc cancels like a CancelFunc, and says why.
type CancelCauseFunc func(cause error)

// WithCancelCause is WithCancel with a cause.
func WithCancelCause(parent Context) (ctx Context, cancel CancelCauseFunc) {
	c := withCancel(parent)
	return c, func(cause error) { c.cancel(true, Canceled, cause) }
}

// Cause returns why c was cancelled, nil if it was not.
func Cause(c Context) error {
	if c.Err() == nil {
		return nil
	}
	return causeOf(c)
}
