// The zero values of package sync are ready for use, in structs, arrays, maps and behind interfaces.
package main

import (
	"fmt"
	"sync"
)

type cache struct {
	sync.RWMutex
	once  [2]sync.Once
	group sync.WaitGroup
	byKey map[string]*sync.Mutex
}

func main() {
	var c cache
	c.Lock()
	c.byKey = map[string]*sync.Mutex{"a": {}, "b": {}}
	c.Unlock()
	for _, key := range []string{"a", "b", "a"} {
		c.group.Add(1)
		go func(key string) {
			defer c.group.Done()
			c.RLock()
			mu := c.byKey[key]
			c.RUnlock()
			mu.Lock()
			defer mu.Unlock()
			c.once[len(key)%2].Do(func() { fmt.Println("once") })
		}(key)
	}
	c.group.Wait()
	locks := []sync.Locker{&c, c.RLocker(), c.byKey["a"], &sync.Mutex{}}
	for _, l := range locks {
		l.Lock()
		l.Unlock()
	}
	fmt.Println(len(locks))
}
