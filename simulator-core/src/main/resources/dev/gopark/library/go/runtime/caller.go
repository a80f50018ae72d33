package runtime

// Caller tells where the function is that called its caller, with skip 0 its caller itself, and so on.
func Caller(skip int) (pc uintptr, file string, line int, ok bool)

// A Func is a function of the program.
type Func struct {
	name string
}

// FuncForPC returns the function that a program counter from Caller is in, else nil.
func FuncForPC(pc uintptr) *Func {
	name := functionName(pc)
	if name == "" {
		return nil
	}
	return &Func{name}
}

func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

// FileLine tells the place of a program counter from Caller.
func (f *Func) FileLine(pc uintptr) (file string, line int) {
	if functionName(pc) == "" {
		return "?", 0
	}
	return fileLine(pc)
}

func functionName(pc uintptr) string

func fileLine(pc uintptr) (file string, line int)
