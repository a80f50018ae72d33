package time

import "errors"

// A Duration counts nanoseconds.
type Duration int64

const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
)

const (
	minDuration Duration = -1 << 63
	maxDuration Duration = 1<<63 - 1
)

// String writes d like 1h2m3.5s.
func (d Duration) String() string

func (d Duration) Nanoseconds() int64 { return int64(d) }

func (d Duration) Microseconds() int64 { return int64(d) / 1e3 }

func (d Duration) Milliseconds() int64 { return int64(d) / 1e6 }

func (d Duration) Seconds() float64 {
	return float64(d/Second) + float64(d%Second)/1e9
}

func (d Duration) Minutes() float64 {
	return float64(d/Minute) + float64(d%Minute)/(60*1e9)
}

func (d Duration) Hours() float64 {
	return float64(d/Hour) + float64(d%Hour)/(60*60*1e9)
}

// Truncate rounds d towards zero to a multiple of m.
func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

// Round rounds d to the nearest multiple of m, halves away from zero.
func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	rest := d % m
	if d < 0 {
		if -rest+(-rest) < m {
			return d - rest
		}
		if down := d - m - rest; down < d {
			return down
		}
		return minDuration
	}
	if rest+rest < m {
		return d - rest
	}
	if up := d + m - rest; up > d {
		return up
	}
	return maxDuration
}

func (d Duration) Abs() Duration {
	if d == minDuration {
		return maxDuration
	}
	if d < 0 {
		return -d
	}
	return d
}

// ParseDuration reads what String writes, and more: 300ms, -1.5h, 2h45m.
func ParseDuration(s string) (Duration, error) {
	value, problem := parseDuration(s)
	if problem != "" {
		return 0, errors.New(problem)
	}
	return Duration(value), nil
}

func parseDuration(s string) (value int64, problem string)
