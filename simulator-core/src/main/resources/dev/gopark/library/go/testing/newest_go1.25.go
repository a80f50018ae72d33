package testing

import (
	"io"
	"strings"
)

// newest is what TB has since Go 1.25.
type newest interface {
	Attr(key, value string)
	Output() io.Writer
}

// Attr prints an attribute of the test.
func (c *common) Attr(key, value string) {
	if strings.ContainsAny(key, " \t\n\r\v\f\u0085\u00a0") {
		c.Errorf("disallowed whitespace in attribute key %q", key)
		return
	}
	if strings.ContainsAny(value, "\r\n") {
		c.Errorf("disallowed newline in attribute value %q", value)
		return
	}
	if c.chatty != nil {
		c.chatty.update(c.name, "=== ATTR  "+c.name+" "+key+" "+value+"\n")
	}
}

// outputWriter writes to the log of a test, whole lines at a time and without their places.
type outputWriter struct {
	c *common
}

func (w outputWriter) Write(p []byte) (n int, err error) {
	w.c.addOutput(string(p))
	return len(p), nil
}

// Output returns a writer to the log.
func (c *common) Output() io.Writer { return outputWriter{c} }

// addOutput logs the lines that text completes; the rest waits for its line's end.
func (c *common) addOutput(text string) {
	c.mu.Lock()
	c.partial += text
	end := strings.LastIndexByte(c.partial, '\n') + 1
	lines := c.partial[:end]
	c.partial = c.partial[end:]
	c.mu.Unlock()
	if lines != "" {
		c.record("    " + strings.ReplaceAll(lines[:len(lines)-1], "\n", "\n    ") + "\n")
	}
}
