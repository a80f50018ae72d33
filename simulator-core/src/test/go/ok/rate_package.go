// A bucket of tokens: what fits in is allowed at once, the rest waits its turn.
package main

import (
	"context"
	"fmt"
	"time"

	"golang.org/x/time/rate"
)

func ms(n int) time.Duration { return time.Duration(n) * time.Millisecond }

func waiting() {
	lim := rate.NewLimiter(rate.Every(ms(20)), 2)
	start := time.Now()
	for i := 0; i < 5; i++ {
		fmt.Print(lim.Wait(context.Background()), " ", time.Since(start).Round(ms(20)), "; ")
	}
	fmt.Println()
	fmt.Println(lim.WaitN(context.Background(), 3))
	soon, cancel := context.WithTimeout(context.Background(), ms(5))
	fmt.Println(lim.WaitN(soon, 2))
	cancel()
	fmt.Println(lim.Wait(soon))
	later, cancel := context.WithCancel(context.Background())
	time.AfterFunc(ms(5), cancel)
	fmt.Println(lim.WaitN(later, 2), lim.Tokens() < 1)
}

func reserving() {
	t := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	lim := rate.NewLimiter(10, 4)
	fmt.Println(lim.Limit(), lim.Burst(), lim.TokensAt(t), lim.AllowN(t, 3), lim.AllowN(t, 3), lim.AllowN(t, 1))
	first, second := lim.ReserveN(t, 2), lim.ReserveN(t, 1)
	fmt.Println(first.OK(), first.DelayFrom(t), second.DelayFrom(t), second.DelayFrom(t.Add(ms(400))))
	first.CancelAt(t)
	fmt.Println(lim.TokensAt(t))
	second.CancelAt(t)
	second.CancelAt(t)
	fmt.Println(lim.TokensAt(t), lim.TokensAt(t.Add(ms(250))), lim.TokensAt(t.Add(time.Hour)))
	tooMany := lim.ReserveN(t, 5)
	tooMany.CancelAt(t)
	fmt.Println(tooMany.OK(), tooMany.DelayFrom(t) == rate.InfDuration)
	lim.SetLimitAt(t.Add(ms(100)), 1)
	lim.SetBurstAt(t.Add(ms(100)), 2)
	fmt.Println(lim.TokensAt(t.Add(ms(600))), lim.TokensAt(t.Add(time.Hour)))
	lim.SetLimit(rate.Inf)
	lim.SetBurst(0)
	fmt.Println(lim.Allow(), lim.Reserve().Delay(), lim.WaitN(context.Background(), 9))
}

func sometimes() {
	for _, s := range []*rate.Sometimes{{}, {First: 3}, {Every: 4}, {First: 2, Every: 3}, {Interval: ms(5)}} {
		for i := 0; i < 10; i++ {
			s.Do(func() { fmt.Print(i, " ") })
		}
		fmt.Println()
	}
}

func main() {
	waiting()
	reserving()
	sometimes()
	fmt.Println(rate.Every(0) == rate.Inf, rate.Every(ms(250)), new(rate.Limiter).Allow())
}
