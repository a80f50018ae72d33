package dev.gopark.differential;

/// Short well-known pieces of programs with random parts: goroutines whose results do not depend on
/// who runs when, methods, interfaces, generic functions and types.
final class PatternWriter {
  private final Writer out;
  private final ExpressionWriter expressions;

  PatternWriter(Writer out) {
    this.out = out;
    this.expressions = new ExpressionWriter(out);
  }

  void one() {
    switch (out.below(11)) {
      case 0 -> workers();
      case 1 -> pipeline();
      case 2 -> counter();
      case 3 -> selecting();
      case 4 -> method();
      case 5 -> sizes();
      case 6 -> folding();
      case 7 -> sharing();
      case 8 -> copying();
      case 9 -> summing();
      default -> stack();
    }
  }

  private void workers() {
    GoType type = out.type(1);
    String channel = out.newName("ch");
    int room = out.below(4);
    out.line("%s := make(chan %s, %d)", channel, type.text(), room);
    out.line("go func() { defer close(%s)", channel);
    for (int i = out.below(4); i >= 0; i--) {
      out.line("%s <- %s", channel, expressions.of(type, 2));
    }
    out.line("}()");
    // The goroutine reads what is around it: nothing may write there meanwhile.
    out.line("for x := range %s { fmt.Println(\"got\", x) }", channel);
  }

  private void pipeline() {
    GoType.Int type = (GoType.Int) out.one(GoType.INTS);
    String first = out.newName("ch");
    String second = out.newName("ch");
    out.line("%s, %s := make(chan %s), make(chan %s)", first, second, type.text(), type.text());
    out.line(
        "go func() { for i := 0; i < %d; i++ { %s <- %s(i) }",
        1 + out.below(5), first, type.text());
    out.line("close(%s) }()", first);
    out.line("go func() { for x := range %s { %s <- x * x }; close(%s) }()", first, second, second);
    out.line("{ var total %s = %s", type.text(), expressions.of(type, 2));
    out.line("for x := range %s { total += x }; fmt.Println(\"total\", total) }", second);
  }

  private void counter() {
    GoType.Int type = (GoType.Int) out.one(GoType.INTS);
    out.line("{ var mu sync.Mutex; var wg sync.WaitGroup; var n %s", type.text());
    out.line("for i := 0; i < %d; i++ { wg.Add(1)", 1 + out.below(6));
    out.line(
        "go func(i int) { defer wg.Done(); mu.Lock(); defer mu.Unlock(); n += %s(i) }(i) }",
        type.text());
    out.line("wg.Wait(); fmt.Println(\"n\", n) }");
  }

  private void selecting() {
    String left = out.newName("ch");
    String right = out.newName("ch");
    out.line("{ %s, %s := make(chan int, 1), make(chan string, 1)", left, right);
    out.line(
        "if %s { %s <- %s } else { %s <- %s }",
        expressions.bool(2),
        left,
        expressions.of(GoType.INT, 2),
        right,
        expressions.of(GoType.STRING, 2));
    out.line("for i := 0; i < 2; i++ { select {");
    out.line("case x, ok := <-%s: fmt.Println(\"left\", x, ok)", left);
    out.line("case x := <-%s: fmt.Println(\"right\", x); close(%s)", right, left);
    out.line("default: fmt.Println(\"none\") } } }");
  }

  private void method() {
    GoType.Struct struct = out.one(out.structs);
    String name = out.newName("s");
    out.line("%s := %s", name, expressions.of(struct, 2));
    out.line("func() { p := &%s; old := *p; defer fmt.Println(%s.size(), old)", name, name);
    out.line(
        "p.reset(%s); f := %s.size; %s.reset(%s)",
        expressions.of(struct.fields().getFirst(), 2),
        name,
        name,
        expressions.of(struct.fields().getFirst(), 2));
    out.line("fmt.Println(f(), p.size(), (*%s).size(p), *p) }()", struct.text());
    out.declare(name, struct, false);
  }

  private void sizes() {
    GoType.Struct struct = out.one(out.structs);
    out.line("{ var z sizer = %s", expressions.of(struct, 2));
    out.line("if %s { z = &%s{} }", expressions.bool(2), struct.text());
    out.line("_, isPointer := z.(*%s)", struct.text());
    out.line("fmt.Printf(\"%%d %%T %%v\\n\", z.size(), z, isPointer) }");
  }

  private void folding() {
    GoType.Int type = (GoType.Int) out.one(GoType.INTS);
    GoType.Slice slice = new GoType.Slice(type);
    out.line("fmt.Println(sum(%s...), sum[%s]())", expressions.of(slice, 3), type.text());
    out.line(
        "fmt.Println(fold(%s, %s, func(s string, x %s) string { return cut(fmt.Sprint(s, x)) }))",
        expressions.of(slice, 2), expressions.of(GoType.STRING, 1), type.text());
  }

  private void stack() {
    GoType type = out.type(1);
    String name = out.newName("st");
    out.line("%s := &stack[%s]{}", name, type.text());
    for (int i = out.below(3); i >= 0; i--) {
      out.line("%s.push(%s)", name, expressions.of(type, 2));
    }
    out.line("for { x, ok := %s.pop(); fmt.Println(x, ok); if !ok { break } }", name);
  }

  /// Slices of one array, which see each other's changes as long as there is room.
  private void sharing() {
    GoType type = out.type(0);
    String base = out.newName("b");
    out.line("{ %s := make([]%s, 2, %d); s := %s[:1]", base, type.text(), 2 + out.below(3), base);
    out.line(
        "t := append(s, %s); u := append(%s[:2:2], %s)",
        expressions.of(type, 2), base, expressions.of(type, 2));
    out.line("u[0], t[0] = %s, %s", expressions.of(type, 1), expressions.of(type, 1));
    out.line("n := copy(s[:2], u[1:]); p := &%s[1]; *p = %s", base, expressions.of(type, 1));
    out.line("fmt.Println(%s, s, t, u, n, len(u), cap(s), cap(%s[1:])) }", base, base);
  }

  /// Structs and arrays, which are copied when they are assigned, passed on or ranged over.
  private void copying() {
    GoType.Struct struct = out.one(out.structs);
    GoType field = struct.fields().getFirst();
    out.line("{ a := [2]%s{%s}; b := a; p := &a[1]", struct.text(), expressions.of(struct, 2));
    out.line(
        "for i, x := range a { x.f0 = %s; a[1-i].f0 = %s; b[i] = x }",
        expressions.of(field, 1), expressions.of(field, 2));
    out.line(
        "m := map[string]%s{\"k\": a[0]}; c := m[\"k\"]; c.f0 = %s; p.f0 = m[\"k\"].f0",
        struct.text(), expressions.of(field, 2));
    out.line("func(d [2]%s) { d[0] = c; p.f0 = d[1].f0; fmt.Println(d) }(a)", struct.text());
    out.line("e := any(*p); p.f0 = c.f0; fmt.Println(a, b, c, m, e) }");
  }

  /// A map in whatever order.
  private void summing() {
    GoType.Int type = (GoType.Int) out.one(GoType.INTS);
    GoType.MapOf map = new GoType.MapOf(type, type);
    out.line("{ m := %s; var n %s", expressions.of(map, 2), type.text());
    out.line(
        "for i := 0; i < %d; i++ { m[%s(i*i)] += %s(i) }",
        1 + out.below(20), type.text(), type.text());
    out.line("for k, x := range m { n += k ^ x; if k %% 3 == 0 { delete(m, k) } }");
    out.line("fmt.Println(n, len(m), m) }");
  }
}
