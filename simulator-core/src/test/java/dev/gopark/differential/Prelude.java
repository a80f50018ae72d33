package dev.gopark.differential;

/// What all generated programs have in common.
final class Prelude {
  /// What every program may use; once in a package of many.
  static final String DECLARATIONS =
      """
      // Hides from the compiler that a value is constant.
      func id[T any](x T) T { return x }

      func pick[T any](first bool, a, b T) T {
      	if first {
      		return a
      	}
      	return b
      }

      // An element of s; the zero value if there is none.
      func at[T any](s []T, i int) T {
      	var zero T
      	if len(s) == 0 {
      		return zero
      	}
      	return s[i%len(s)]
      }

      func part[T any](s []T, low, high int) []T {
      	if high > len(s) {
      		high = len(s)
      	}
      	if low > high {
      		low = high
      	}
      	return s[low:high]
      }

      func cut(s string) string {
      	if len(s) > 60 {
      		return s[:60]
      	}
      	return s
      }

      type number interface {
      	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~float64
      }

      func fold[T any, R any](s []T, start R, f func(R, T) R) R {
      	for _, x := range s {
      		start = f(start, x)
      	}
      	return start
      }

      func sum[T number](s ...T) (total T) {
      	return fold(s, total, func(a, b T) T { return a + b })
      }

      type stack[T any] struct{ items []T }

      func (s *stack[T]) push(x T) { s.items = append(s.items, x) }

      func (s *stack[T]) pop() (x T, ok bool) {
      	if len(s.items) == 0 {
      		return
      	}
      	x = s.items[len(s.items)-1]
      	s.items = s.items[:len(s.items)-1]
      	return x, true
      }

      type sizer interface{ size() int }
      """;

  /// Imports, and a use of each: a program needs them or not.
  static final String IMPORTS =
      """
      import (
      	"fmt"
      	"math"
      	"strconv"
      	"strings"
      	"sync"
      	"time"
      	"unicode"
      	"unicode/utf8"
      )

      var (
      	_ sync.Mutex
      	_ time.Duration
      	_ = math.Pi
      	_ = strconv.IntSize
      	_ = strings.ToUpper
      	_ = unicode.MaxRune
      	_ = utf8.RuneError
      )

      """;

  private Prelude() {}
}
