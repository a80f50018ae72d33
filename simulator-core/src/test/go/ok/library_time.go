// Durations and dates as text, rounding and parsing.
package main

import (
	"fmt"
	"time"
)

func main() {
	for _, d := range []time.Duration{0, 1, 1500, 1500000, 2 * time.Second, 90 * time.Second, 3*time.Hour + 25*time.Minute + 45*time.Second + 500*time.Millisecond, -time.Minute, 1<<63 - 1, -1 << 63} {
		fmt.Println(d, d.Seconds(), d.Milliseconds(), d.Round(time.Second), d.Truncate(time.Minute), d.Hours())
	}
	for _, s := range []string{"1h15m30.918s", "-1.5h", "300ms", "", "3", "1x", "1h-2m", ".5s", "1µs"} {
		d, err := time.ParseDuration(s)
		fmt.Println(d, err)
	}
	t := time.Date(2024, time.February, 29, 13, 4, 5, 678900000, time.UTC)
	fmt.Println(t, t.Add(36*time.Hour), t.AddDate(1, 0, 0), t.Weekday(), t.YearDay(), t.Unix(), t.UnixNano(), t.Format(time.RFC3339), t.Format("Jan 2, 2006 at 3:04pm (MST) .000 05.00"), t.Sub(time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)), t.Truncate(time.Hour), t.Month(), time.Time{}, time.Time{}.IsZero(), time.Unix(0, 0).UTC())
	fmt.Println(time.Month(13), time.Weekday(9), t.Before(t.Add(1)), t.Equal(t), t.After(t))
}
