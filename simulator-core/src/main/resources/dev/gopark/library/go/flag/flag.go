// Package flag reads the program's flags from its arguments: -name, -name=value and, except for booleans, -name value.
package flag

import (
	"errors"
	"fmt"
	"os"
	"sort"
	"strconv"
	"time"
)

// ErrHelp is what -help and -h give where no such flag is defined.
var ErrHelp = errors.New("flag: help requested")

// A Value is a variable that is set from text.
type Value interface {
	String() string
	Set(string) error
}

type boolValue bool

func (b *boolValue) String() string { return strconv.FormatBool(bool(*b)) }
func (b *boolValue) Set(s string) error {
	v, err := strconv.ParseBool(s)
	*b = boolValue(v)
	return problem(err)
}

type intValue int

func (i *intValue) String() string { return strconv.Itoa(int(*i)) }
func (i *intValue) Set(s string) error {
	v, err := strconv.ParseInt(s, 0, strconv.IntSize)
	*i = intValue(v)
	return problem(err)
}

type float64Value float64

func (f *float64Value) String() string { return strconv.FormatFloat(float64(*f), 'g', -1, 64) }
func (f *float64Value) Set(s string) error {
	v, err := strconv.ParseFloat(s, 64)
	*f = float64Value(v)
	return problem(err)
}

type stringValue string

func (s *stringValue) String() string { return string(*s) }
func (s *stringValue) Set(v string) error {
	*s = stringValue(v)
	return nil
}

type durationValue time.Duration

func (d *durationValue) String() string { return time.Duration(*d).String() }
func (d *durationValue) Set(s string) error {
	v, err := time.ParseDuration(s)
	if err != nil {
		return errors.New("parse error")
	}
	*d = durationValue(v)
	return nil
}

// problem makes the error of a conversion what users are told.
func problem(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, strconv.ErrRange):
		return errors.New("value out of range")
	}
	return errors.New("parse error")
}

// A Flag is one flag of the program.
type Flag struct {
	Name     string
	Usage    string
	Value    Value
	DefValue string
}

var (
	flags  = map[string]*Flag{}
	given  = map[string]*Flag{}
	rest   []string
	parsed bool
)

// Usage tells how the program is called.
var Usage = func() {
	fmt.Fprintf(os.Stderr, "Usage of %s:\n", os.Args[0])
	PrintDefaults()
}

// Var defines a flag.
func Var(value Value, name string, usage string) {
	if _, known := flags[name]; known {
		text := "flag redefined: " + name
		fmt.Fprintln(os.Stderr, text)
		panic(text)
	}
	flags[name] = &Flag{name, usage, value, value.String()}
}

func BoolVar(p *bool, name string, value bool, usage string) {
	*p = value
	Var((*boolValue)(p), name, usage)
}

func IntVar(p *int, name string, value int, usage string) {
	*p = value
	Var((*intValue)(p), name, usage)
}

func Float64Var(p *float64, name string, value float64, usage string) {
	*p = value
	Var((*float64Value)(p), name, usage)
}

func StringVar(p *string, name string, value string, usage string) {
	*p = value
	Var((*stringValue)(p), name, usage)
}

func DurationVar(p *time.Duration, name string, value time.Duration, usage string) {
	*p = value
	Var((*durationValue)(p), name, usage)
}

func Bool(name string, value bool, usage string) *bool {
	p := new(bool)
	BoolVar(p, name, value, usage)
	return p
}

func Int(name string, value int, usage string) *int {
	p := new(int)
	IntVar(p, name, value, usage)
	return p
}

func Float64(name string, value float64, usage string) *float64 {
	p := new(float64)
	Float64Var(p, name, value, usage)
	return p
}

func String(name string, value string, usage string) *string {
	p := new(string)
	StringVar(p, name, value, usage)
	return p
}

func Duration(name string, value time.Duration, usage string) *time.Duration {
	p := new(time.Duration)
	DurationVar(p, name, value, usage)
	return p
}

// Parse reads the flags; the arguments behind them are left.
func Parse() {
	parsed = true
	rest = os.Args[1:]
	for len(rest) > 0 && next() {
	}
}

// next reads one flag; false if there is none.
func next() bool {
	arg := rest[0]
	if len(arg) < 2 || arg[0] != '-' {
		return false
	}
	rest = rest[1:]
	name := arg[1:]
	if name[0] == '-' {
		if name = name[1:]; name == "" {
			return false
		}
	}
	if name == "" || name[0] == '-' || name[0] == '=' {
		fail("bad flag syntax: " + arg)
	}
	value, hasValue := "", false
	for i := 1; i < len(name); i++ {
		if name[i] == '=' {
			name, value, hasValue = name[:i], name[i+1:], true
			break
		}
	}
	f, known := flags[name]
	if !known {
		if name == "help" || name == "h" {
			Usage()
			os.Exit(0)
		}
		fail("flag provided but not defined: -" + name)
	}
	_, isBool := f.Value.(*boolValue)
	if isBool && !hasValue {
		value, hasValue = "true", true
	}
	if !hasValue {
		if len(rest) == 0 {
			fail("flag needs an argument: -" + name)
		}
		value, rest = rest[0], rest[1:]
	}
	if err := f.Value.Set(value); err != nil {
		what := "value"
		if isBool {
			what = "boolean value"
		}
		fail(fmt.Sprintf("invalid %s %q for flag -%s: %v", what, value, name, err))
	}
	given[name] = f
	return true
}

func fail(text string) {
	fmt.Fprintln(os.Stderr, text)
	Usage()
	os.Exit(2)
}

func Parsed() bool   { return parsed }
func Args() []string { return rest }
func NArg() int      { return len(rest) }
func NFlag() int     { return len(given) }

// Arg returns the i'th of the arguments behind the flags, or "".
func Arg(i int) string {
	if i < 0 || i >= len(rest) {
		return ""
	}
	return rest[i]
}

func Lookup(name string) *Flag { return flags[name] }

// Set sets a flag as Parse does.
func Set(name, value string) error {
	f, known := flags[name]
	if !known {
		return fmt.Errorf("no such flag -%v", name)
	}
	if err := f.Value.Set(value); err != nil {
		return err
	}
	given[name] = f
	return nil
}

// Visit calls fn for the flags that were given, VisitAll for all, in the order of their names.
func Visit(fn func(*Flag))    { visit(given, fn) }
func VisitAll(fn func(*Flag)) { visit(flags, fn) }

func visit(set map[string]*Flag, fn func(*Flag)) {
	var names []string
	for name := range set {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		fn(set[name])
	}
}

// PrintDefaults writes all flags with their usage.
func PrintDefaults() {
	VisitAll(func(f *Flag) {
		kind, text := "value", f.DefValue
		switch f.Value.(type) {
		case *boolValue:
			kind = ""
		case *intValue:
			kind = "int"
		case *float64Value:
			kind = "float"
		case *stringValue:
			kind, text = "string", strconv.Quote(f.DefValue)
		case *durationValue:
			kind = "duration"
		}
		line := "  -" + f.Name
		if kind != "" {
			line += " " + kind
		}
		if len(line) <= 4 {
			line += "\t"
		} else {
			line += "\n    \t"
		}
		line += f.Usage
		if f.DefValue != "" && f.DefValue != "0" && f.DefValue != "false" && f.DefValue != "0s" {
			line += " (default " + text + ")"
		}
		fmt.Fprintln(os.Stderr, line)
	})
}
