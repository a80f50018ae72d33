// Package fmt prints. What methods of the program say is asked for here; the rest of formatting is done in Java.
package fmt

import (
	"io"
	"os"
)

// A Stringer says how its values print.
type Stringer interface {
	String() string
}

// A GoStringer says how its values print with %#v.
type GoStringer interface {
	GoString() string
}

// The ways of formatting.
const (
	modePrint = iota
	modePrintln
	modePrintf
	modeErrorf
)

// render formats args. If methods of some values must be called first, it returns these values, and for each an E, S or G
// for its method Error, String or GoString; it wants to be called again with the texts they returned. A failed text is
// what the method panicked with. wrapped holds the operands of %w.
func render(mode int, format string, args []any, texts []string, failed []bool) (text string, wrapped []error, values []any, methods string)

func text(mode int, format string, args []any) (string, []error) {
	text, wrapped, values, methods := render(mode, format, args, nil, nil)
	if len(values) == 0 {
		return text, wrapped
	}
	texts := make([]string, len(values))
	failed := make([]bool, len(values))
	for i, value := range values {
		texts[i], failed[i] = ask(value, methods[i])
	}
	text, wrapped, _, _ = render(mode, format, args, texts, failed)
	return text, wrapped
}

func ask(value any, method byte) (text string, failed bool) {
	defer func() {
		if problem := recover(); problem != nil {
			text = Sprint(problem)
			failed = true
		}
	}()
	switch method {
	case 'E':
		return value.(error).Error(), false
	case 'S':
		return value.(Stringer).String(), false
	}
	return value.(GoStringer).GoString(), false
}

func Sprint(a ...any) string {
	s, _ := text(modePrint, "", a)
	return s
}

func Sprintln(a ...any) string {
	s, _ := text(modePrintln, "", a)
	return s
}

func Sprintf(format string, a ...any) string {
	s, _ := text(modePrintf, format, a)
	return s
}

func Print(a ...any) (n int, err error) {
	s, _ := text(modePrint, "", a)
	return write(os.Stdout, s)
}

func Println(a ...any) (n int, err error) {
	s, _ := text(modePrintln, "", a)
	return write(os.Stdout, s)
}

func Printf(format string, a ...any) (n int, err error) {
	s, _ := text(modePrintf, format, a)
	return write(os.Stdout, s)
}

func Fprint(w io.Writer, a ...any) (n int, err error) {
	s, _ := text(modePrint, "", a)
	return write(w, s)
}

func Fprintln(w io.Writer, a ...any) (n int, err error) {
	s, _ := text(modePrintln, "", a)
	return write(w, s)
}

func Fprintf(w io.Writer, format string, a ...any) (n int, err error) {
	s, _ := text(modePrintf, format, a)
	return write(w, s)
}

func write(w io.Writer, s string) (n int, err error) {
	if file, ok := w.(*os.File); ok {
		return file.WriteString(s)
	}
	return w.Write([]byte(s))
}
