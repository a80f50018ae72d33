package errors

type joinError struct {
	errs []error
}

// Join returns an error that wraps those of errs that are not nil, or nil if there are none.
func Join(errs ...error) error {
	joined := &joinError{}
	for _, err := range errs {
		if err != nil {
			joined.errs = append(joined.errs, err)
		}
	}
	if len(joined.errs) == 0 {
		return nil
	}
	return joined
}

func (e *joinError) Error() string {
	text := ""
	for i, err := range e.errs {
		if i > 0 {
			text += "\n"
		}
		text += err.Error()
	}
	return text
}

func (e *joinError) Unwrap() []error { return e.errs }
