// flags: -v
package tempdir

import (
	"os"
	"strings"
	"testing"
)

var left string

func TestFolders(t *testing.T) {
	first, second := t.TempDir(), t.TempDir()
	left = first
	if first == second || first[:len(first)-3] != second[:len(second)-3] {
		t.Errorf("not beside each other: %s, %s", first, second)
	}
	if !strings.HasSuffix(first, "/001") || !strings.Contains(first, "TestFolders") {
		t.Errorf("an unusual name: %s", first)
	}
	if err := os.WriteFile(first+"/a.txt", []byte("hello"), 0o600); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(first + "/a.txt")
	t.Logf("%s %v", data, err)
}

func TestGone(t *testing.T) {
	_, err := os.Stat(left)
	t.Log(os.IsNotExist(err))
}

func TestOddNames(t *testing.T) {
	t.Run("a/b*c d", func(t *testing.T) {
		dir := t.TempDir()
		t.Log(strings.Contains(dir, "TestOddNamesabc_d"))
	})
	t.Run("parallel", func(t *testing.T) {
		t.Parallel()
		if _, err := os.Stat(t.TempDir()); err != nil {
			t.Error(err)
		}
	})
}

func TestFails(t *testing.T) {
	t.TempDir()
	t.Fatal("removed all the same")
}
