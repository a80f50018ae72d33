package testing

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"unicode"
)

// A matcher decides which tests are run, and names them.
type matcher struct {
	matches func(pat, str string) (bool, error)
	run     [][]string // alternatives of one pattern for each level of names
	skip    [][]string

	mu    sync.Mutex
	taken map[string]bool
	count map[string]int // how often a name has been asked for
}

// newMatcher ends the program when a pattern is none.
func newMatcher(matches func(pat, str string) (bool, error), pattern, flag, skip string) *matcher {
	m := &matcher{matches: matches, taken: map[string]bool{}, count: map[string]int{}}
	m.run = m.split(pattern, flag)
	m.skip = m.split(skip, "-test.skip")
	return m
}

func (m *matcher) split(pattern, flag string) [][]string {
	if pattern == "" {
		return nil
	}
	alternatives := splitPattern(pattern)
	for _, levels := range alternatives {
		for i, element := range levels {
			levels[i] = rewrite(element)
			if _, err := m.matches(levels[i], "non-empty"); err != nil {
				fmt.Fprintf(os.Stderr, "testing: invalid regexp for element %d of %s (%q): %s\n", i, flag, element, err)
				os.Exit(1)
			}
		}
	}
	return alternatives
}

// splitPattern divides a pattern at each | and, within that, at each / outside of brackets.
func splitPattern(pattern string) [][]string {
	alternatives := [][]string{{}}
	begin, brackets, parentheses := 0, 0, 0
	element := func(end int) {
		last := len(alternatives) - 1
		alternatives[last] = append(alternatives[last], pattern[begin:end])
		begin = end + 1
	}
	for i := 0; i < len(pattern); i++ {
		switch c := pattern[i]; {
		case c == '\\':
			i++
		case c == '[':
			brackets++
		case c == ']':
			if brackets > 0 {
				brackets--
			}
		case brackets > 0:
		case c == '(':
			parentheses++
		case c == ')':
			parentheses--
		case c == '/' && parentheses == 0:
			element(i)
		case c == '|' && parentheses == 0:
			element(i)
			alternatives = append(alternatives, []string{})
		}
	}
	element(len(pattern))
	return alternatives
}

// selects tells whether the elements of a name match one of the alternatives, and whether that is only the beginning of it.
func (m *matcher) selects(alternatives [][]string, name []string) (ok, partial bool) {
	for _, levels := range alternatives {
		matching := true
		for i := 0; matching && i < len(name) && i < len(levels); i++ {
			matching, _ = m.matches(levels[i], name[i])
		}
		if matching {
			return true, len(name) < len(levels)
		}
	}
	return false, false
}

// fullName makes the name of a test below c that nobody else has, and tells whether it is to be run.
func (m *matcher) fullName(c *common, name string) (full string, ok bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	full = name
	if c.level > 0 {
		full = m.unique(c.name+"/", rewrite(name))
	}
	elements := strings.Split(full, "/")
	if m.run != nil {
		if ok, _ := m.selects(m.run, elements); !ok {
			return full, false
		}
	}
	if m.skip != nil {
		if skipped, partial := m.selects(m.skip, elements); skipped && !partial {
			return full, false
		}
	}
	return full, true
}

// unique numbers names that occur several times.
func (m *matcher) unique(prefix, name string) string {
	base := prefix + name
	for {
		n := m.count[base]
		m.count[base] = n + 1
		candidate := base
		if n > 0 || name == "" {
			candidate = fmt.Sprintf("%s#%02d", base, n)
		}
		if !m.taken[candidate] {
			m.taken[candidate] = true
			return candidate
		}
	}
}

// rewrite makes spaces and what cannot be printed visible.
func rewrite(name string) string {
	var out []byte
	for _, r := range name {
		switch {
		case unicode.IsSpace(r):
			out = append(out, '_')
		case !strconv.IsPrint(r):
			quoted := strconv.QuoteRune(r)
			out = append(out, quoted[1:len(quoted)-1]...)
		default:
			out = append(out, string(r)...)
		}
	}
	return string(out)
}
