// Package atomic reads and writes words that goroutines share, each operation in one step.
package atomic

import "unsafe"

func LoadInt32(addr *int32) int32
func StoreInt32(addr *int32, val int32)
func AddInt32(addr *int32, delta int32) int32
func SwapInt32(addr *int32, new int32) int32
func CompareAndSwapInt32(addr *int32, old, new int32) bool

func LoadInt64(addr *int64) int64
func StoreInt64(addr *int64, val int64)
func AddInt64(addr *int64, delta int64) int64
func SwapInt64(addr *int64, new int64) int64
func CompareAndSwapInt64(addr *int64, old, new int64) bool

func LoadUint32(addr *uint32) uint32
func StoreUint32(addr *uint32, val uint32)
func AddUint32(addr *uint32, delta uint32) uint32
func SwapUint32(addr *uint32, new uint32) uint32
func CompareAndSwapUint32(addr *uint32, old, new uint32) bool

func LoadUint64(addr *uint64) uint64
func StoreUint64(addr *uint64, val uint64)
func AddUint64(addr *uint64, delta uint64) uint64
func SwapUint64(addr *uint64, new uint64) uint64
func CompareAndSwapUint64(addr *uint64, old, new uint64) bool

func LoadUintptr(addr *uintptr) uintptr
func StoreUintptr(addr *uintptr, val uintptr)
func AddUintptr(addr *uintptr, delta uintptr) uintptr
func SwapUintptr(addr *uintptr, new uintptr) uintptr
func CompareAndSwapUintptr(addr *uintptr, old, new uintptr) bool

func LoadPointer(addr *unsafe.Pointer) (val unsafe.Pointer)
func StorePointer(addr *unsafe.Pointer, val unsafe.Pointer)
func SwapPointer(addr *unsafe.Pointer, new unsafe.Pointer) (old unsafe.Pointer)
func CompareAndSwapPointer(addr *unsafe.Pointer, old, new unsafe.Pointer) (swapped bool)
