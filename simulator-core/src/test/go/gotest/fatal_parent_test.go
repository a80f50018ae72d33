// FailNow of a parent, called by its subtest: the subtest ends without having said so.
package parents

import "testing"

func TestParent(t *testing.T) {
	t.Run("sub", func(sub *testing.T) {
		t.FailNow()
	})
}
