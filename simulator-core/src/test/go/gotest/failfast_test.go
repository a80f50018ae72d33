// flags: -v -failfast
package failfast

import "testing"

func TestA(t *testing.T) {
	t.Run("1", func(t *testing.T) { t.Fail() })
	t.Run("2", func(t *testing.T) {})
}

func TestB(t *testing.T) {}
