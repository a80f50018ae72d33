package testing

import (
	"sort"
	"sync"
	"time"
)

// running holds when the tests that are running have begun, or have been continued.
var running struct {
	mu    sync.Mutex
	since map[string]time.Time
}

func setRunning(name string, runs bool) {
	running.mu.Lock()
	defer running.mu.Unlock()
	if running.since == nil {
		running.since = map[string]time.Time{}
	}
	if runs {
		running.since[name] = time.Now()
	} else {
		delete(running.since, name)
	}
}

// runningTests lists the tests that are running.
func runningTests() string {
	running.mu.Lock()
	defer running.mu.Unlock()
	if !listsRunning || len(running.since) == 0 {
		return ""
	}
	var lines []string
	for name, since := range running.since {
		lines = append(lines, "\n\t\t"+name+" ("+time.Since(since).Round(time.Second).String()+")")
	}
	sort.Strings(lines)
	text := "\n\trunning tests:"
	for _, line := range lines {
		text += line
	}
	return text
}
