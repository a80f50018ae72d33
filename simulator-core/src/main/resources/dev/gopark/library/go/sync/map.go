package sync

// A Map is a map that goroutines may share.
type Map struct {
	mu      Mutex
	entries map[any]any
}

// Load takes no lock, as the real one; neither does Range.
func (m *Map) Load(key any) (value any, ok bool) {
	value, ok = m.entries[key]
	return value, ok
}

func (m *Map) Store(key, value any) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.put(key, value)
}

func (m *Map) put(key, value any) {
	if m.entries == nil {
		m.entries = make(map[any]any)
	}
	m.entries[key] = value
}

func (m *Map) LoadOrStore(key, value any) (actual any, loaded bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if actual, loaded = m.entries[key]; loaded {
		return actual, true
	}
	m.put(key, value)
	return value, false
}

func (m *Map) LoadAndDelete(key any) (value any, loaded bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	value, loaded = m.entries[key]
	delete(m.entries, key)
	return value, loaded
}

func (m *Map) Delete(key any) {
	m.LoadAndDelete(key)
}

// Range calls f for the entries that there are when it begins, until f returns false.
func (m *Map) Range(f func(key, value any) bool) {
	keys := make([]any, 0, len(m.entries))
	for key := range m.entries {
		keys = append(keys, key)
	}
	for _, key := range keys {
		value, ok := m.Load(key)
		if ok && !f(key, value) {
			return
		}
	}
}
