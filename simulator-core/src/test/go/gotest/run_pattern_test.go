// flags: -v -run ^Test[AB]$/x|y/^1$
package pattern

import "testing"

func all(t *testing.T) {
	for _, outer := range []string{"x", "y", "z", "xx"} {
		t.Run(outer, func(t *testing.T) {
			for _, inner := range []string{"1", "2", "11"} {
				t.Run(inner, func(t *testing.T) {
					t.Run("leaf", func(t *testing.T) {})
				})
			}
		})
	}
}

func TestA(t *testing.T)  { all(t) }
func TestB(t *testing.T)  {}
func TestAB(t *testing.T) { all(t) }
