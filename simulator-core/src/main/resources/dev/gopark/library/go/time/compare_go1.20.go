package time

// Layouts of dates and times of day.
const (
	DateTime = "2006-01-02 15:04:05"
	DateOnly = "2006-01-02"
	TimeOnly = "15:04:05"
)

// Compare returns -1, 0 or 1.
func (t Time) Compare(u Time) int { return t.compare(u) }
