package sync

// OnceFunc returns a function that calls f, once; if f panics, every call panics with the same value.
func OnceFunc(f func()) func() {
	var once Once
	var valid bool
	var problem any
	run := func() {
		defer func() {
			if !valid {
				problem = recover()
				panic(problem)
			}
		}()
		f()
		valid = true
	}
	return func() {
		once.Do(run)
		if !valid {
			panic(problem)
		}
	}
}
