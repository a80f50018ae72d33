package testing

// newer is what TB has in later versions of Go.
type newer interface{}
