// Package md5 computes the MD5 checksum (RFC 1321), which is broken as a means of security.
package md5

import "hash"

const (
	Size      = 16
	BlockSize = 64
)

type digest struct {
	text []byte
}

func New() hash.Hash { return new(digest) }

func (d *digest) Write(p []byte) (int, error) {
	d.text = append(d.text, p...)
	return len(p), nil
}

func (d *digest) Sum(in []byte) []byte { return append(in, sum(d.text)...) }
func (d *digest) Reset()               { d.text = nil }
func (d *digest) Size() int            { return Size }
func (d *digest) BlockSize() int       { return BlockSize }

// Sum returns the checksum of data.
func Sum(data []byte) (result [Size]byte) {
	copy(result[:], sum(data))
	return result
}

func sum(data []byte) string { return checksum(string(data)) }

func checksum(data string) string
