package testing

const (
	parallelAfterSetenv = "testing: test using t.Setenv or t.Chdir can not use t.Parallel"
	setenvAfterParallel = parallelAfterSetenv
)
