// Neither two results nor another parameter.
package wrong

import "testing"

func TestMain(x int) {}

func TestA(t *testing.T) int { return 1 }
