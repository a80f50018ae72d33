// Package bufio reads and writes through buffers.
package bufio

import (
	"errors"
	"io"
	"unicode"
	"unicode/utf8"
)

const MaxScanTokenSize = 64 * 1024

var (
	ErrTooLong         = errors.New("bufio.Scanner: token too long")
	ErrNegativeAdvance = errors.New("bufio.Scanner: SplitFunc returns negative advance count")
	ErrAdvanceTooFar   = errors.New("bufio.Scanner: SplitFunc returns advance count beyond input")
	ErrFinalToken      = errors.New("final token")
)

// A SplitFunc finds the next token in data.
type SplitFunc func(data []byte, atEOF bool) (advance int, token []byte, err error)

// A Scanner cuts what it reads into tokens, lines at first.
type Scanner struct {
	r     io.Reader
	split SplitFunc
	max   int
	token []byte
	buf   []byte
	atEOF bool
	done  bool
	err   error
}

func NewScanner(r io.Reader) *Scanner {
	return &Scanner{r: r, split: ScanLines, max: MaxScanTokenSize}
}

func (s *Scanner) Buffer(buf []byte, max int) { s.max = max }

func (s *Scanner) Split(split SplitFunc) { s.split = split }

func (s *Scanner) Err() error {
	if s.err == io.EOF {
		return nil
	}
	return s.err
}

func (s *Scanner) Bytes() []byte { return s.token }

func (s *Scanner) Text() string { return string(s.token) }

func (s *Scanner) Scan() bool {
	for !s.done {
		if len(s.buf) > 0 || s.atEOF {
			found, more := s.next()
			if found {
				return true
			}
			if !more {
				break
			}
		}
		if s.atEOF {
			break
		}
		s.fill()
	}
	s.done = true
	s.token = nil
	return false
}

// next looks for a token in the buffer; more tells whether reading on may help.
func (s *Scanner) next() (found, more bool) {
	for {
		advance, token, err := s.split(s.buf, s.atEOF)
		if err == ErrFinalToken {
			s.token = token
			s.done = true
			return token != nil, false
		}
		if err == nil && advance < 0 {
			err = ErrNegativeAdvance
		}
		if err == nil && advance > len(s.buf) {
			err = ErrAdvanceTooFar
		}
		if err != nil {
			s.err = err
			return false, false
		}
		s.buf = s.buf[advance:]
		if token != nil {
			s.token = token
			return true, true
		}
		if advance == 0 || len(s.buf) == 0 {
			return false, true
		}
	}
}

func (s *Scanner) fill() {
	if len(s.buf) >= s.max {
		s.err = ErrTooLong
		s.done = true
		return
	}
	chunk := make([]byte, 4096)
	n, err := s.r.Read(chunk)
	s.buf = append(s.buf[:len(s.buf):len(s.buf)], chunk[:n]...)
	if err != nil {
		s.atEOF = true
		s.err = err
	}
}

func indexByte(data []byte, c byte) int {
	for i, b := range data {
		if b == c {
			return i
		}
	}
	return -1
}

func ScanLines(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if atEOF && len(data) == 0 {
		return 0, nil, nil
	}
	if i := indexByte(data, '\n'); i >= 0 {
		return i + 1, dropReturn(data[:i]), nil
	}
	if atEOF {
		return len(data), dropReturn(data), nil
	}
	return 0, nil, nil
}

func dropReturn(line []byte) []byte {
	if last := len(line) - 1; last >= 0 && line[last] == '\r' {
		return line[:last]
	}
	return line
}

func ScanBytes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if len(data) == 0 {
		return 0, nil, nil
	}
	return 1, data[:1], nil
}

func ScanRunes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if len(data) == 0 || !atEOF && !utf8.FullRune(data) {
		return 0, nil, nil
	}
	r, size := utf8.DecodeRune(data)
	if r == utf8.RuneError && size == 1 {
		return 1, []byte(string(utf8.RuneError)), nil
	}
	return size, data[:size], nil
}

func ScanWords(data []byte, atEOF bool) (advance int, token []byte, err error) {
	start := 0
	for start < len(data) {
		r, size := utf8.DecodeRune(data[start:])
		if !unicode.IsSpace(r) {
			break
		}
		start += size
	}
	for end := start; end < len(data); {
		r, size := utf8.DecodeRune(data[end:])
		if unicode.IsSpace(r) {
			return end + size, data[start:end], nil
		}
		end += size
	}
	if atEOF && len(data) > start {
		return len(data), data[start:], nil
	}
	return start, nil, nil
}
