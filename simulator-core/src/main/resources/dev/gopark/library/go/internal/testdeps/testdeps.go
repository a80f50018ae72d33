// Package testdeps is what the program that runs a package's tests lends to package testing.
package testdeps

import "time"

// TestDeps knows patterns of names, and keeps what the tests come to.
type TestDeps struct {
	ExitCode int
}

// MatchString tells whether a regular expression matches somewhere in str.
func (*TestDeps) MatchString(pat, str string) (bool, error) {
	found, problem := matchString(pat, str)
	if problem != "" {
		return false, syntaxError(problem)
	}
	return found, nil
}

// Done is told the exit code of the tests.
func (d *TestDeps) Done(code int) { d.ExitCode = code }

// After lets the machine know that a test is over. Where somebody wants to see what becomes of the goroutines that the test
// leaves behind, it stops the alarm, lets them run on for some time, and then ends the run.
func (*TestDeps) After(test string, stopAlarm func()) {
	if left := lingering(test); left > 0 {
		stopAlarm()
		time.Sleep(left)
		leave()
	}
}

func matchString(pat, str string) (found bool, problem string)

func lingering(test string) time.Duration

func leave()

type syntaxError string

func (e syntaxError) Error() string { return "error parsing regexp: " + string(e) }
