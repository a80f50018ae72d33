// Package sync holds locks and other meeting points of goroutines, with the algorithms of the real one.
package sync

// A Locker can be locked and unlocked.
type Locker interface {
	Lock()
	Unlock()
}

// A Mutex has bits for locked, woken and starving in its state, above them the number of waiters.
type Mutex struct {
	state int32
	sema  uint32
}

func (m *Mutex) Lock()
func (m *Mutex) TryLock() bool
func (m *Mutex) Unlock()

// A RWMutex is held by one writer or by any number of readers. Writers queue at w; readerCount is negative while one waits
// or writes.
type RWMutex struct {
	w           Mutex
	writerSem   uint32
	readerSem   uint32
	readerCount int32
	readerWait  int32
}

func (rw *RWMutex) Lock()
func (rw *RWMutex) TryLock() bool
func (rw *RWMutex) Unlock()
func (rw *RWMutex) RLock()
func (rw *RWMutex) TryRLock() bool
func (rw *RWMutex) RUnlock()

// RLocker returns a Locker that locks rw for reading.
func (rw *RWMutex) RLocker() Locker { return &rlocker{rw} }

type rlocker struct {
	rw *RWMutex
}

func (r *rlocker) Lock()   { r.rw.RLock() }
func (r *rlocker) Unlock() { r.rw.RUnlock() }

// A WaitGroup waits for its counter to become zero.
type WaitGroup struct {
	counter int32
	waiters uint32
	sema    uint32
}

func (wg *WaitGroup) Add(delta int)
func (wg *WaitGroup) Done()
func (wg *WaitGroup) Wait()

// A Once runs one function, once.
type Once struct {
	done uint32
	m    Mutex
}

func (o *Once) Do(f func()) {
	if o.done == 0 {
		o.doSlow(f)
	}
}

func (o *Once) doSlow(f func()) {
	o.begin()
	o.m.Lock()
	defer o.m.Unlock()
	if o.done == 0 {
		defer o.finish()
		f()
	}
}

// begin makes o and its mutex one object in pictures.
func (o *Once) begin()

// finish sets done.
func (o *Once) finish()

// A Cond lets goroutines wait for a change. Each waiter takes a ticket from wait; tickets below notify have been called.
type Cond struct {
	L      Locker
	wait   uint32
	notify uint32
	self   *Cond
}

func NewCond(l Locker) *Cond { return &Cond{L: l} }

func (c *Cond) Wait() {
	c.check()
	t := c.ticket()
	c.L.Unlock()
	c.await(t)
	c.L.Lock()
}

func (c *Cond) Signal() {
	c.check()
	c.notifyOne()
}

func (c *Cond) Broadcast() {
	c.check()
	c.notifyAll()
}

func (c *Cond) check() {
	if c.self == nil {
		c.self = c
	}
	if c.self != c {
		panic("sync.Cond is copied")
	}
}

func (c *Cond) ticket() uint32
func (c *Cond) await(ticket uint32)
func (c *Cond) notifyOne()
func (c *Cond) notifyAll()
