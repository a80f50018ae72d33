// misuse?: the cancel function is thrown away
package main

import (
	"context"
	"fmt"
)

func main() {
	ctx, _ := context.WithCancel(context.Background()) // bug
	fmt.Println(ctx.Err())
}
