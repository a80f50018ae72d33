package signal

import (
	"context"
	"os"
	"strings"
)

// A notified context is cancelled by a signal.
type notified struct {
	context.Context
	cancel  context.CancelFunc
	signals []os.Signal
	c       chan os.Signal
}

// NotifyContext returns a context that is done when one of the signals comes, when stop is called, or when parent is done.
func NotifyContext(parent context.Context, signals ...os.Signal) (ctx context.Context, stop context.CancelFunc) {
	inner, cancel := context.WithCancel(parent)
	n := &notified{inner, cancel, signals, make(chan os.Signal, 1)}
	Notify(n.c, signals...)
	if inner.Err() == nil {
		go func() {
			select {
			case <-n.c:
				n.cancel()
			case <-n.Done():
			}
		}()
	}
	return n, n.stop
}

func (n *notified) stop() {
	n.cancel()
	Stop(n.c)
}

func (n *notified) String() string {
	name := strings.TrimSuffix(n.Context.(interface{ String() string }).String(), ".WithCancel")
	var texts []string
	for _, signal := range n.signals {
		texts = append(texts, signal.String())
	}
	list := ""
	if len(texts) > 0 {
		list = ", [" + strings.Join(texts, " ") + "]"
	}
	return "signal.NotifyContext(" + name + list + ")"
}
