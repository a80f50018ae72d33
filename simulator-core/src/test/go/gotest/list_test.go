// flags: -list B
package list

import "testing"

func TestA(t *testing.T)      {}
func TestB(t *testing.T)      {}
func BenchmarkB(b *testing.B) {}
func ExampleB() {
	// Output:
}
func ExampleBNot() {}
