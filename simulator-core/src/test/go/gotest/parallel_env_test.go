// Setenv and Parallel exclude each other.
package env

import (
	"fmt"
	"os"
	"testing"
)

func TestEnvironment(t *testing.T) {
	t.Run("set", func(t *testing.T) {
		t.Setenv("GOPARK_TEST", "1")
		fmt.Println(os.Getenv("GOPARK_TEST"))
	})
	_, ok := os.LookupEnv("GOPARK_TEST")
	fmt.Println(ok)
}

func TestSetenvThenParallel(t *testing.T) {
	defer func() { fmt.Println("recovered:", recover()) }()
	t.Setenv("GOPARK_TEST", "1")
	t.Parallel()
}

func TestParallelThenSetenv(t *testing.T) {
	t.Parallel()
	defer func() { fmt.Println("recovered:", recover()) }()
	t.Setenv("GOPARK_TEST", "1")
}

func TestFails(t *testing.T) { t.Fail() }
