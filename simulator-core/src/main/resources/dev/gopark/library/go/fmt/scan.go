package fmt

import (
	"errors"
	"io"
	"os"
)

// A scanner reads bytes with one byte of lookahead, which it gives back to a reader that takes it.
type scanner struct {
	r      io.Reader
	back   byteScanner
	byLine bool
	next   int
}

type byteScanner interface {
	ReadByte() (byte, error)
	UnreadByte() error
}

const (
	unread = -2
	ended  = -1
)

func newScanner(r io.Reader, byLine bool) *scanner {
	back, _ := r.(byteScanner)
	return &scanner{r, back, byLine, unread}
}

func (s *scanner) peek() int {
	if s.next == unread {
		s.next = s.read()
	}
	return s.next
}

func (s *scanner) read() int {
	if s.back != nil {
		c, err := s.back.ReadByte()
		if err != nil {
			return ended
		}
		return int(c)
	}
	var one [1]byte
	n, _ := s.r.Read(one[:])
	if n == 0 {
		return ended
	}
	return int(one[0])
}

func (s *scanner) take() int {
	c := s.peek()
	s.next = unread
	return c
}

// close gives the byte that was looked at back.
func (s *scanner) close() {
	if s.back != nil && s.next >= 0 {
		s.back.UnreadByte()
	}
}

func isBlank(c int) bool { return c == ' ' || c == '\t' || c == '\r' }

// skipSpace reads blanks, and newlines unless a line is to be read.
func (s *scanner) skipSpace() error {
	for {
		c := s.peek()
		if c == '\n' && s.byLine {
			return errors.New("unexpected newline")
		}
		if !isBlank(c) && c != '\n' {
			return nil
		}
		s.take()
	}
}

func (s *scanner) token() string {
	var token []byte
	for c := s.peek(); c >= 0 && c != '\n' && !isBlank(c); c = s.peek() {
		token = append(token, byte(s.take()))
	}
	return string(token)
}

func (s *scanner) operands(a []any) (n int, err error) {
	for _, operand := range a {
		if err = s.skipSpace(); err == nil && s.peek() == ended {
			err = io.EOF
			if n > 0 && s.byLine {
				err = errors.New("unexpected newline")
			}
		}
		if err == nil {
			err = store(operand, s.token(), 'v')
		}
		if err != nil {
			return n, err
		}
		n++
	}
	if s.byLine {
		for isBlank(s.peek()) {
			s.take()
		}
		if c := s.take(); c != '\n' && c != ended {
			return n, errors.New("expected newline")
		}
	}
	return n, nil
}

// The natives read an integer in the base of its prefix, or in the given one; what tells what is wrong, if anything.
func parseInt(token string, base, bits int) (value int64, what string)
func parseUint(token string, base, bits int) (value uint64, what string)
func parseFloat(token string, bits int) (value float64, what string)

func problem(what string) error {
	if what == "" {
		return nil
	}
	return errors.New(what)
}

func base(verb rune) int {
	switch verb {
	case 'd':
		return 10
	case 'x', 'X':
		return 16
	case 'o':
		return 8
	case 'b':
		return 2
	}
	return 0
}

// store converts token to the type that operand points to.
func store(operand any, token string, verb rune) error {
	var i int64
	var u uint64
	var f float64
	var what string
	switch p := operand.(type) {
	case *string:
		*p = token
	case *[]byte:
		*p = []byte(token)
	case *bool:
		switch token {
		case "true", "TRUE", "True", "t", "T", "1":
			*p = true
		case "false", "FALSE", "False", "f", "F", "0":
			*p = false
		default:
			return errors.New("syntax error scanning boolean")
		}
	case *int:
		i, what = parseInt(token, base(verb), 64)
		*p = int(i)
	case *int8:
		i, what = parseInt(token, base(verb), 8)
		*p = int8(i)
	case *int16:
		i, what = parseInt(token, base(verb), 16)
		*p = int16(i)
	case *int32:
		i, what = parseInt(token, base(verb), 32)
		*p = int32(i)
	case *int64:
		*p, what = parseInt(token, base(verb), 64)
	case *uint:
		u, what = parseUint(token, base(verb), 64)
		*p = uint(u)
	case *uint8:
		u, what = parseUint(token, base(verb), 8)
		*p = uint8(u)
	case *uint16:
		u, what = parseUint(token, base(verb), 16)
		*p = uint16(u)
	case *uint32:
		u, what = parseUint(token, base(verb), 32)
		*p = uint32(u)
	case *uint64:
		*p, what = parseUint(token, base(verb), 64)
	case *float32:
		f, what = parseFloat(token, 32)
		*p = float32(f)
	case *float64:
		*p, what = parseFloat(token, 64)
	default:
		return errors.New("can't scan type: " + Sprintf("%T", operand))
	}
	return problem(what)
}

func Fscan(r io.Reader, a ...any) (n int, err error) {
	s := newScanner(r, false)
	defer s.close()
	return s.operands(a)
}

func Fscanln(r io.Reader, a ...any) (n int, err error) {
	s := newScanner(r, true)
	defer s.close()
	return s.operands(a)
}

func Fscanf(r io.Reader, format string, a ...any) (n int, err error) {
	s := newScanner(r, true)
	defer s.close()
	return s.formatted(format, a)
}

// formatted reads what format shows: blanks match any blanks, other characters themselves, verbs a word each.
func (s *scanner) formatted(format string, a []any) (n int, err error) {
	for i := 0; i < len(format); i++ {
		c := int(format[i])
		switch {
		case isBlank(c):
			for isBlank(s.peek()) {
				s.take()
			}
		case c != '%':
			if s.peek() == ended {
				return n, io.ErrUnexpectedEOF
			}
			if s.take() != c {
				return n, errors.New("input does not match format")
			}
		default:
			i++
			for i < len(format) && '0' <= format[i] && format[i] <= '9' {
				i++
			}
			if i >= len(format) {
				return n, errors.New("too few operands for format '%'")
			}
			if n >= len(a) {
				return n, errors.New("too few operands for format '%" + format[i:i+1] + "'")
			}
			if err = s.verb(rune(format[i]), a[n], format[i+1:]); err != nil {
				return n, err
			}
			n++
		}
	}
	if n < len(a) {
		return n, errors.New("too many operands")
	}
	return n, nil
}

// verb reads one operand. A number or word ends at what follows in the format, too.
func (s *scanner) verb(verb rune, operand any, rest string) error {
	if verb == 'c' {
		c := s.take()
		if p, ok := operand.(*rune); ok && c >= 0 {
			*p = rune(c)
			return nil
		}
		return io.EOF
	}
	if err := s.skipSpace(); err != nil {
		return err
	}
	if s.peek() == ended {
		return io.EOF
	}
	var token []byte
	for c := s.peek(); c >= 0 && c != '\n' && !isBlank(c); c = s.peek() {
		if !continues(token, c, verb, operand) {
			break
		}
		token = append(token, byte(s.take()))
	}
	return store(operand, string(token), verb)
}

// continues tells whether c belongs to the word that token begins.
func continues(token []byte, c int, verb rune, operand any) bool {
	isFloat := false
	switch operand.(type) {
	case *string, *[]byte:
		return true
	case *float32, *float64:
		isFloat = true
	}
	switch {
	case '0' <= c && c <= '9' || c == '_':
		return true
	case c == '+' || c == '-':
		return len(token) == 0 || isFloat && token[len(token)-1]|0x20 == 'e'
	case c == '.':
		return isFloat
	}
	return verb != 'd' && ('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z')
}

func Scan(a ...any) (n int, err error) { return Fscan(os.Stdin, a...) }

func Scanln(a ...any) (n int, err error) { return Fscanln(os.Stdin, a...) }

func Scanf(format string, a ...any) (n int, err error) { return Fscanf(os.Stdin, format, a...) }

// A textReader reads a string.
type textReader struct {
	s  string
	at int
}

func (t *textReader) Read(p []byte) (n int, err error) {
	if t.at >= len(t.s) {
		return 0, io.EOF
	}
	n = copy(p, t.s[t.at:])
	t.at += n
	return n, nil
}

func Sscan(str string, a ...any) (n int, err error) { return Fscan(&textReader{s: str}, a...) }

func Sscanln(str string, a ...any) (n int, err error) { return Fscanln(&textReader{s: str}, a...) }

func Sscanf(str string, format string, a ...any) (n int, err error) {
	return Fscanf(&textReader{s: str}, format, a...)
}
