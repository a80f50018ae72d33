// Package errors makes errors and looks through chains of them.
package errors

type errorString struct {
	s string
}

func (e *errorString) Error() string { return e.s }

// New returns an error with the given text, different from every other one.
func New(text string) error { return &errorString{text} }

var ErrUnsupported = New("unsupported operation")

// Unwrap returns the error that err wraps, or nil.
func Unwrap(err error) error {
	wrapper, ok := err.(interface{ Unwrap() error })
	if !ok {
		return nil
	}
	return wrapper.Unwrap()
}

// Is tells whether target is err or one of the errors that it wraps.
func Is(err, target error) bool {
	if err == nil || target == nil {
		return err == target
	}
	return is(err, target, isComparable(target))
}

func is(err, target error, comparable bool) bool {
	for err != nil {
		if comparable && isComparable(err) && err == target {
			return true
		}
		if x, ok := err.(interface{ Is(error) bool }); ok && x.Is(target) {
			return true
		}
		if x, ok := err.(interface{ Unwrap() []error }); ok {
			for _, inner := range x.Unwrap() {
				if is(inner, target, comparable) {
					return true
				}
			}
			return false
		}
		err = Unwrap(err)
	}
	return false
}

// As finds the first error in err's chain that can be assigned to what target points to, and assigns it.
func As(err error, target any) bool {
	if err == nil {
		return false
	}
	checkTarget(target)
	return as(err, target)
}

func as(err error, target any) bool {
	for err != nil {
		if assign(err, target) {
			return true
		}
		if x, ok := err.(interface{ As(any) bool }); ok && x.As(target) {
			return true
		}
		if x, ok := err.(interface{ Unwrap() []error }); ok {
			for _, inner := range x.Unwrap() {
				if inner != nil && as(inner, target) {
					return true
				}
			}
			return false
		}
		err = Unwrap(err)
	}
	return false
}

// isComparable tells whether values of err's type can be compared.
func isComparable(err error) bool

// checkTarget panics unless target is a pointer to an interface or to a type that implements error.
func checkTarget(target any)

// assign stores err where target points to if its type allows it.
func assign(err error, target any) bool
