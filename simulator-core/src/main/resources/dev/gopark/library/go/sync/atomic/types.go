package atomic

type Int32 struct {
	v int32
}

func (x *Int32) Load() int32
func (x *Int32) Store(val int32)
func (x *Int32) Add(delta int32) int32
func (x *Int32) Swap(new int32) int32
func (x *Int32) CompareAndSwap(old, new int32) bool

type Int64 struct {
	v int64
}

func (x *Int64) Load() int64
func (x *Int64) Store(val int64)
func (x *Int64) Add(delta int64) int64
func (x *Int64) Swap(new int64) int64
func (x *Int64) CompareAndSwap(old, new int64) bool

type Uint32 struct {
	v uint32
}

func (x *Uint32) Load() uint32
func (x *Uint32) Store(val uint32)
func (x *Uint32) Add(delta uint32) uint32
func (x *Uint32) Swap(new uint32) uint32
func (x *Uint32) CompareAndSwap(old, new uint32) bool

type Uint64 struct {
	v uint64
}

func (x *Uint64) Load() uint64
func (x *Uint64) Store(val uint64)
func (x *Uint64) Add(delta uint64) uint64
func (x *Uint64) Swap(new uint64) uint64
func (x *Uint64) CompareAndSwap(old, new uint64) bool

type Uintptr struct {
	v uintptr
}

func (x *Uintptr) Load() uintptr
func (x *Uintptr) Store(val uintptr)
func (x *Uintptr) Add(delta uintptr) uintptr
func (x *Uintptr) Swap(new uintptr) uintptr
func (x *Uintptr) CompareAndSwap(old, new uintptr) bool

type Bool struct {
	v bool
}

func (x *Bool) Load() bool
func (x *Bool) Store(val bool)
func (x *Bool) Swap(new bool) bool
func (x *Bool) CompareAndSwap(old, new bool) bool
