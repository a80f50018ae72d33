package testing

const (
	parallelAfterSetenv = "testing: t.Parallel called after t.Setenv; cannot set environment variables in parallel tests"
	setenvAfterParallel = "testing: t.Setenv called after t.Parallel; cannot set environment variables in parallel tests"
)
