package context

import "fmt"

func (c *valueCtx) String() string {
	return nameOf(c.Context) + ".WithValue(type " + fmt.Sprintf("%T", c.key) + ", val " + textOf(c.val) + ")"
}

func textOf(v any) string {
	switch s := v.(type) {
	case fmt.Stringer:
		return s.String()
	case string:
		return s
	}
	return "<not Stringer>"
}
