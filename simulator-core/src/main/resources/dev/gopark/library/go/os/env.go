package os

// The environment is part of what a run is started with: nothing comes from the host.
var environment = environ()

// environ returns the variables that the run was started with, each as "name=value".
func environ() []string

// find returns the index of a variable, -1 if it is not set.
func find(key string) int {
	for i, each := range environment {
		if len(each) > len(key) && each[len(key)] == '=' && each[:len(key)] == key {
			return i
		}
	}
	return -1
}

// LookupEnv tells whether a variable is set, too.
func LookupEnv(key string) (string, bool) {
	if i := find(key); i >= 0 {
		return environment[i][len(key)+1:], true
	}
	return "", false
}

func Getenv(key string) string {
	value, _ := LookupEnv(key)
	return value
}

type envError string

func (e envError) Error() string { return string(e) + ": invalid argument" }

// Setenv sets a variable for this run alone.
func Setenv(key, value string) error {
	for i := 0; i < len(key); i++ {
		if key[i] == '=' || key[i] == 0 {
			return envError("setenv")
		}
	}
	for i := 0; i < len(value); i++ {
		if value[i] == 0 {
			return envError("setenv")
		}
	}
	if key == "" {
		return envError("setenv")
	}
	if i := find(key); i >= 0 {
		environment[i] = key + "=" + value
	} else {
		environment = append(environment, key+"="+value)
	}
	return nil
}

func Unsetenv(key string) error {
	if i := find(key); i >= 0 {
		environment = append(environment[:i:i], environment[i+1:]...)
	}
	return nil
}

func Clearenv() { environment = nil }

// Environ returns a copy.
func Environ() []string { return append([]string{}, environment...) }

// ExpandEnv replaces $name and ${name} by the values of variables.
func ExpandEnv(s string) string { return Expand(s, Getenv) }

// Expand replaces $name and ${name} by what mapping gives for the name. Broken forms such as ${} are left out; a $ before
// anything else stays.
func Expand(s string, mapping func(string) string) string {
	var out []byte
	for i := 0; i < len(s); i++ {
		if s[i] != '$' || i == len(s)-1 {
			out = append(out, s[i])
			continue
		}
		name, width := variable(s[i+1:])
		switch {
		case name != "":
			out = append(out, mapping(name)...)
		case width == 0:
			out = append(out, '$')
		}
		i += width
	}
	return string(out)
}

// variable reads the name that follows a $, and tells how many bytes it takes.
func variable(s string) (name string, width int) {
	if s[0] == '{' {
		return braced(s)
	}
	if isSpecial(s[0]) {
		return s[:1], 1
	}
	for width < len(s) && isAlphanumeric(s[width]) {
		width++
	}
	return s[:width], width
}

func braced(s string) (name string, width int) {
	if len(s) > 2 && isSpecial(s[1]) && s[2] == '}' {
		return s[1:2], 3
	}
	for i := 1; i < len(s); i++ {
		if s[i] == '}' {
			return s[1:i], i + 1
		}
	}
	return "", 1
}

// isSpecial tells whether a byte alone is the name of a variable of the shell.
func isSpecial(c byte) bool {
	switch c {
	case '*', '#', '$', '@', '!', '?', '-':
		return true
	}
	return '0' <= c && c <= '9'
}

func isAlphanumeric(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
