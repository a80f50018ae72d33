// Types that hold themselves.
package main

type T struct{ t T }

type A struct{ b [2]B }

type B struct{ a A }

type I interface{ J }

type J interface{ I }

type Fine struct{ p *Fine }

func main() {}
