package testing

import (
	"fmt"
	"os"
	"strings"
)

// tempDirs are the folders that a test has asked for: they lie in one of its own, which is made for the first of them.
type tempDirs struct {
	parent string
	count  int
}

// TempDir returns a new folder, which is removed at the end of the test.
func (c *common) TempDir() string {
	dir, err := c.makeTempDir()
	if err != nil {
		c.Fatalf("TempDir: %v", err)
	}
	return dir
}

func (c *common) makeTempDir() (string, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.temp.parent == "" {
		parent, err := os.MkdirTemp("", strings.Map(inFileName, c.name))
		if err != nil {
			return "", err
		}
		c.temp.parent = parent
		c.cleanups = append(c.cleanups, func() {
			if err := os.RemoveAll(parent); err != nil {
				c.Errorf("TempDir RemoveAll cleanup: %v", err)
			}
		})
	}
	c.temp.count++
	dir := fmt.Sprintf("%s/%03d", c.temp.parent, c.temp.count)
	return dir, os.Mkdir(dir, 0o777)
}

// inFileName drops what a test's name may have in it and a file's should not.
func inFileName(r rune) rune {
	switch {
	case r >= 0x80, '0' <= r && r <= '9', 'A' <= r && r <= 'Z', 'a' <= r && r <= 'z':
		return r
	case strings.ContainsRune("!#$%&()+,-.=@^_{}~ ", r):
		return r
	}
	return -1
}
