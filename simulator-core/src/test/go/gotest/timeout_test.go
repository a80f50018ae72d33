// flags: -timeout 300ms
package timing

import (
	"testing"
	"time"
)

func TestA(t *testing.T) {}

func TestHangs(t *testing.T) {
	time.Sleep(time.Hour)
}
