// args: one -two
package arguments

import (
	"flag"
	"fmt"
	"testing"
)

var two = flag.Bool("two", false, "a flag")

func TestArguments(t *testing.T) {
	fmt.Println(*two, flag.Args(), testing.Short())
	t.Fail()
}
