// Package time tells the virtual time and waits for it to pass. All times are UTC.
package time

// A Time of the machine's clock counts since, in nanoseconds from the start of the run; any other Time counts sec, in
// seconds from the year 1, and nsec. The machine makes values with since alone.
type Time struct {
	since int64
	sec   int64
	nsec  int64
}

const (
	unixToYearOne = 62135596800
	startOfRun    = 1735689600 + unixToYearOne
)

// Layouts that Format knows.
const (
	Layout      = "01/02 03:04:05PM '06 -0700"
	ANSIC       = "Mon Jan _2 15:04:05 2006"
	RFC822      = "02 Jan 06 15:04 MST"
	RFC1123     = "Mon, 02 Jan 2006 15:04:05 MST"
	RFC3339     = "2006-01-02T15:04:05Z07:00"
	RFC3339Nano = "2006-01-02T15:04:05.999999999Z07:00"
	Kitchen     = "3:04PM"
	Stamp       = "Jan _2 15:04:05"
	StampMilli  = "Jan _2 15:04:05.000"
	StampMicro  = "Jan _2 15:04:05.000000"
	StampNano   = "Jan _2 15:04:05.000000000"
)

// A Location is always UTC.
type Location struct {
	name string
}

func (l *Location) String() string { return l.name }

var (
	UTC   = &Location{"UTC"}
	Local = &Location{"Local"}
)

type Month int

const (
	January Month = 1 + iota
	February
	March
	April
	May
	June
	July
	August
	September
	October
	November
	December
)

var monthNames = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September",
	"October", "November", "December"}

func (m Month) String() string {
	if January <= m && m <= December {
		return monthNames[m-1]
	}
	return "%!Month(" + decimal(int64(m)) + ")"
}

type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

var dayNames = [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

func (d Weekday) String() string {
	if Sunday <= d && d <= Saturday {
		return dayNames[d]
	}
	return "%!Weekday(" + decimal(int64(d)) + ")"
}

func decimal(n int64) string

// now is the time since the start of the run, at least 1.
func now() int64

func Now() Time { return Time{since: now()} }

func Since(t Time) Duration { return Now().Sub(t) }

func Until(t Time) Duration { return t.Sub(Now()) }

func Unix(sec int64, nsec int64) Time {
	return wallTime(sec+unixToYearOne, nsec)
}

func UnixMilli(msec int64) Time {
	return Unix(msec/1e3, (msec%1e3)*1e6)
}

func UnixMicro(usec int64) Time {
	return Unix(usec/1e6, (usec%1e6)*1e3)
}

func Date(year int, month Month, day, hour, min, sec, nsec int, loc *Location) Time {
	return wallTime(dateSeconds(year, int(month), day)+int64(hour)*3600+int64(min)*60+int64(sec), int64(nsec))
}

// dateSeconds returns the seconds from the year 1 to a day whose month and day may be out of range.
func dateSeconds(year, month, day int) int64

func wallTime(sec, nsec int64) Time {
	sec += nsec / 1e9
	nsec %= 1e9
	if nsec < 0 {
		nsec += 1e9
		sec--
	}
	return Time{0, sec, nsec}
}

func (t Time) isMonotonic() bool {
	return t.since != 0 && t.sec == 0 && t.nsec == 0
}

// wall returns t as seconds since the year 1 and nanoseconds.
func (t Time) wall() (sec, nsec int64) {
	if t.isMonotonic() {
		w := wallTime(startOfRun, t.since)
		return w.sec, w.nsec
	}
	return t.sec, t.nsec
}

func (t Time) IsZero() bool {
	sec, nsec := t.wall()
	return sec == 0 && nsec == 0
}

func (t Time) Add(d Duration) Time {
	since := t.since + int64(d)
	overflows := (d < 0) != (since < t.since)
	if t.isMonotonic() && since != 0 && !overflows {
		return Time{since: since}
	}
	sec, nsec := t.wall()
	return wallTime(sec+int64(d/1e9), nsec+int64(d%1e9))
}

func (t Time) AddDate(years, months, days int) Time {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	return Date(year+years, month+Month(months), day+days, hour, min, sec, t.Nanosecond(), UTC)
}

func (t Time) Sub(u Time) Duration {
	var d Duration
	overflows := false
	if t.isMonotonic() && u.isMonotonic() {
		d = Duration(t.since - u.since)
	} else {
		sec, nsec := t.wall()
		otherSec, otherNsec := u.wall()
		seconds := sec - otherSec
		overflows = seconds > int64(maxDuration/Second) || seconds < int64(minDuration/Second)-1
		d = Duration(seconds)*Second + Duration(nsec-otherNsec)
	}
	switch before := t.Before(u); {
	case !overflows && before == (d < 0):
		return d
	case before:
		return minDuration
	}
	return maxDuration
}

// compare returns -1, 0 or 1.
func (t Time) compare(u Time) int {
	if t.isMonotonic() && u.isMonotonic() {
		return sign(t.since - u.since)
	}
	sec, nsec := t.wall()
	otherSec, otherNsec := u.wall()
	if sec != otherSec {
		return sign(sec - otherSec)
	}
	return sign(nsec - otherNsec)
}

func sign(n int64) int {
	if n > 0 {
		return 1
	}
	if n < 0 {
		return -1
	}
	return 0
}

func (t Time) After(u Time) bool { return t.compare(u) > 0 }

func (t Time) Before(u Time) bool { return t.compare(u) < 0 }

func (t Time) Equal(u Time) bool { return t.compare(u) == 0 }

func (t Time) Unix() int64 {
	sec, _ := t.wall()
	return sec - unixToYearOne
}

func (t Time) UnixNano() int64 {
	sec, nsec := t.wall()
	return (sec-unixToYearOne)*1e9 + nsec
}

func (t Time) UnixMicro() int64 {
	sec, nsec := t.wall()
	return (sec-unixToYearOne)*1e6 + nsec/1e3
}

func (t Time) UnixMilli() int64 {
	sec, nsec := t.wall()
	return (sec-unixToYearOne)*1e3 + nsec/1e6
}

// Round strips the reading of the machine's clock and rounds to a multiple of d.
func (t Time) Round(d Duration) Time {
	t = t.Truncate(0)
	if d <= 0 {
		return t
	}
	return t.Add(d / 2).Truncate(d)
}

// Truncate strips the reading of the machine's clock and rounds down to a multiple of d.
func (t Time) Truncate(d Duration) Time {
	sec, nsec := t.wall()
	if d > 0 {
		if d%Second == 0 {
			sec -= sec % int64(d/Second)
			nsec = 0
		} else {
			nsec -= (sec%int64(d)*1e9%int64(d) + nsec) % int64(d)
		}
	}
	return wallTime(sec, nsec)
}

func (t Time) UTC() Time { return t }

func (t Time) Local() Time { return t }

func (t Time) In(loc *Location) Time { return t }

func (t Time) Location() *Location { return UTC }

// civil returns the parts of a date: which is 0 for the year, 1 for the month, 2 for the day, 3 for the day of the year.
func civil(sec int64, which int) int

func (t Time) Date() (year int, month Month, day int) {
	sec, _ := t.wall()
	return civil(sec, 0), Month(civil(sec, 1)), civil(sec, 2)
}

func (t Time) Clock() (hour, min, sec int) {
	total, _ := t.wall()
	seconds := int(total % 86400)
	if seconds < 0 {
		seconds += 86400
	}
	return seconds / 3600, seconds / 60 % 60, seconds % 60
}

func (t Time) Year() int {
	year, _, _ := t.Date()
	return year
}

func (t Time) Month() Month {
	_, month, _ := t.Date()
	return month
}

func (t Time) Day() int {
	_, _, day := t.Date()
	return day
}

func (t Time) YearDay() int {
	sec, _ := t.wall()
	return civil(sec, 3)
}

func (t Time) Weekday() Weekday {
	sec, _ := t.wall()
	return Weekday(civil(sec, 4))
}

func (t Time) Hour() int {
	hour, _, _ := t.Clock()
	return hour
}

func (t Time) Minute() int {
	_, min, _ := t.Clock()
	return min
}

func (t Time) Second() int {
	_, _, sec := t.Clock()
	return sec
}

func (t Time) Nanosecond() int {
	_, nsec := t.wall()
	return int(nsec)
}

// Format writes t as layout writes Mon Jan 2 15:04:05 UTC 2006.
func (t Time) Format(layout string) string {
	sec, nsec := t.wall()
	return format(sec, nsec, layout)
}

func format(sec, nsec int64, layout string) string

func (t Time) String() string {
	text := t.Format("2006-01-02 15:04:05.999999999 -0700 MST")
	if t.isMonotonic() {
		text += " m=" + monotonic(t.since)
	}
	return text
}

// monotonic writes nanoseconds as signed seconds with nine digits after the point.
func monotonic(since int64) string
