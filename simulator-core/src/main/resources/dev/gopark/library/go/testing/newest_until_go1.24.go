package testing

// newest is what TB has in later versions of Go.
type newest interface{}
