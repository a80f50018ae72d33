// Printf's complaints.
package main

import "fmt"

type point struct{ x, y int }

func main() {
	format := "%d\n"
	fmt.Printf(format, "text")
	fmt.Printf(format)
	fmt.Printf(format, 1, 2)
	fmt.Println()
	for _, f := range []string{"%s", "%t", "%z", "%!", "%", "%d %d", "%x", "%q", "%f", "%c", "%U", "%e", "%.2f", "%5t", "%p"} {
		fmt.Printf("%-6s ", f)
		fmt.Printf(f, 5)
		fmt.Println()
	}
	for _, f := range []string{"%d", "%t", "%x", "%c", "%s", "%f"} {
		fmt.Printf("%-6s ", f)
		fmt.Printf(f, "str")
		fmt.Print(" ")
		fmt.Printf(f, 1.5)
		fmt.Print(" ")
		fmt.Printf(f, true)
		fmt.Print(" ")
		fmt.Printf(f, nil)
		fmt.Print(" ")
		fmt.Printf(f, point{1, 2})
		fmt.Print(" ")
		fmt.Printf(f, []string{"a"})
		fmt.Println()
	}
	for _, f := range []string{"%[3]d", "%[x]d", "%[1]d %[1]d", "%[2]*[1]d", "%*d", "%-", "%[1]"} {
		fmt.Printf("%-12s ", f)
		fmt.Printf(f, 1, 2)
		fmt.Println()
	}
	fmt.Printf(format, struct{}{}, "extra", nil)
	fmt.Println()
	fmt.Printf("none\n", 1)
	fmt.Println()
}
