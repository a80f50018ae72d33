package dev.gopark.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ParserTest {
  private static GoFile parse(String source) {
    var parsed = Parser.parse(SourceFile.of("x.go", source), LanguageVersion.NEWEST);
    assertThat(parsed.errors()).isEmpty();
    return parsed.file();
  }

  private static Decl declaration(String source) {
    return parse("package p\n" + source).declarations().getFirst();
  }

  private static Stmt statement(String source) {
    var func = (Decl.Func) declaration("func f() {\n" + source + "\n}");
    assertThat(func.body()).isNotNull();
    return func.body().statements().getFirst();
  }

  private static Expr expression(String source) {
    var variable = (Decl.Var) declaration("var _ = " + source);
    return variable.values().getFirst();
  }

  /// The expression with parentheses around every operation.
  private static String grouped(Expr expression) {
    return switch (expression) {
      case Expr.Binary e -> "(" + grouped(e.left()) + e.op().symbol + grouped(e.right()) + ")";
      case Expr.Unary e -> "(" + e.op().symbol + grouped(e.operand()) + ")";
      case Expr.Star e -> "(*" + grouped(e.operand()) + ")";
      default -> ExprPrinter.print(expression);
    };
  }

  @Test
  void operatorsBindByPrecedenceAndToTheLeft() {
    assertThat(grouped(expression("a+b*c-d"))).isEqualTo("((a+(b*c))-d)");
    assertThat(grouped(expression("a||b&&c==d"))).isEqualTo("(a||(b&&(c==d)))");
    assertThat(grouped(expression("-a*<-c&^!b"))).isEqualTo("(((-a)*(<-c))&^(!b))");
    assertThat(grouped(expression("*p.x<<2|1"))).isEqualTo("(((*p.x)<<2)|1)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f(a, b...)",
        "a[i]",
        "a[i:j]",
        "a[:]",
        "a[i:j:k]",
        "x.(T)",
        "G[int, string](1)",
        "[]int{…}",
        "map[string][]int{}",
        "struct{a, b int; T}{…}",
        "func(x int, y ...string) (a, b error) {…}",
        "func() {}",
        "<-chan int(nil)",
        "[...]int{…}",
        "[3]*T{}",
        "interface{m(int); ~int | string}(x)",
        "chan (<-chan int)(c)",
        "(*T)(nil)",
        "&T{…}",
        "x.y.z",
        "'a'",
        "`raw`",
        "0x1p-2",
        "1i"
      })
  void anExpressionIsPrintedAsGcShowsIt(String shown) {
    String source = shown.replace("{…}", shown.startsWith("func") ? "{ g() }" : "{1}");
    if (shown.startsWith("struct")) {
      source = "struct{a, b int; T}{1}";
    }
    Expr parsed = expression(source);
    assertThat(ExprPrinter.print(parsed)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"if x == (T{}) {}", "for range (T{1}).all() {}", "switch f(T{}) {}"})
  void aBraceInParenthesesBeginsALiteralInAHeader(String source) {
    assertThat(statement(source)).isNotNull();
  }

  @Test
  void aBraceInAHeaderBeginsTheBody() {
    var loop = (Stmt.For) statement("for x == y {}");
    assertThat(ExprPrinter.print(List.of(Objects.requireNonNull(loop.condition()))))
        .isEqualTo("x == y");
    assertThat(statement("if x := []int{1}; len(x) > 0 {}")).isInstanceOf(Stmt.If.class);
  }

  @Test
  void aTypeSwitchIsToldFromASwitch() {
    var bound = (Stmt.TypeSwitch) statement("switch a := f(); x := y.(type) { case int, nil: }");
    assertThat(bound.binding()).isNotNull();
    assertThat(bound.init()).isNotNull();
    assertThat(((Stmt.TypeSwitch) statement("switch y.(type) {}")).binding()).isNull();
    assertThat(((Stmt.Switch) statement("switch { default: }")).tag()).isNull();
  }

  @Test
  void aRangeMayDefineAssignOrDoNeither() {
    var define = (Stmt.Range) statement("for k, v := range m {}");
    assertThat(define.define()).isTrue();
    var assign = (Stmt.Range) statement("for a[0] = range m {}");
    assertThat(assign.define()).isFalse();
    assertThat(assign.value()).isNull();
    assertThat(((Stmt.Range) statement("for range 10 {}")).key()).isNull();
  }

  @Test
  void aReceiveOfASelectMayBeAssigned() {
    var select =
        (Stmt.Select) statement("select { case c <- 1: case <-c: case v, ok := <-c: default: }");
    assertThat(select.clauses())
        .extracting(CommClause::communication)
        .filteredOn(Objects::nonNull)
        .hasExactlyElementsOfTypes(Stmt.Send.class, Stmt.ExprStmt.class, Stmt.ShortVarDecl.class);
  }

  @Test
  void typeParametersAreToldFromArrayLengths() {
    assertThat(typeParameterCount("type T[P any] struct{}")).isEqualTo(1);
    assertThat(typeParameterCount("type T[P *C,] int")).isEqualTo(1);
    assertThat(typeParameterCount("type T[P *C|Q, R any] int")).isEqualTo(2);
    assertThat(typeParameterCount("type T[P ~int] int")).isEqualTo(1);
    assertThat(typeParameterCount("type T[P []E, E any] int")).isEqualTo(2);
    assertThat(typeParameterCount("type T[P interface{ m() }] int")).isEqualTo(1);
    assertThat(typeParameterCount("type T[N * 2]int")).isZero();
    assertThat(typeParameterCount("type T[N]int")).isZero();
    assertThat(typeParameterCount("type T[]int")).isZero();
    assertThat(typeParameterCount("type T[...]int")).isZero();
  }

  private static int typeParameterCount(String source) {
    var type = (Decl.TypeDecl) declaration(source);
    return type.typeParameters().stream().mapToInt(field -> field.names().size()).sum();
  }

  @Test
  void aChannelArrowBelongsToTheLeftmostChan() {
    assertThat(ExprPrinter.print(expression("(<-chan<- chan int)(c)")))
        .isEqualTo("(<-chan <-chan int)(c)");
    var variable = (Decl.Var) declaration("var c chan<- chan int");
    var type = (Expr.ChannelType) variable.type();
    assertThat(type).isNotNull();
    assertThat(type.direction()).isEqualTo(Expr.ChannelDirection.SEND_ONLY);
    assertThat(type.element()).isInstanceOf(Expr.ChannelType.class);
  }

  @Test
  void parametersShareTheTypeThatFollows() {
    var func = (Decl.Func) declaration("func f(a, b int, c ...string) (int, error)");
    assertThat(func.body()).isNull();
    assertThat(func.type().parameters()).extracting(f -> f.names().size()).containsExactly(2, 1);
    assertThat(func.type().results()).extracting(f -> f.names().size()).containsExactly(0, 0);
  }

  @Test
  void anOmittedConstantListRepeatsTheOneBefore() {
    List<Decl> decls =
        parse("package p\nconst (\na, b int = iota, 1\nc, d\n_, _\n)").declarations();
    var first = (Decl.Const) decls.getFirst();
    var last = (Decl.Const) decls.getLast();
    assertThat(last.inherited()).isTrue();
    assertThat(last.values()).isSameAs(first.values());
    assertThat(last.iota()).isEqualTo(2);
  }

  @Test
  void aBuildLineNamesTheVersion() {
    assertThat(parse("//go:build go1.21\n\npackage p\n").buildVersion())
        .isEqualTo(new LanguageVersion(21));
    assertThat(parse("// x\n//go:build linux && go1.22\n\npackage p\n").buildVersion())
        .isEqualTo(new LanguageVersion(22));
    assertThat(parse("//go:build !go1.21\n\npackage p\n").buildVersion()).isNull();
  }

  @Test
  void aBuildLineAfterThePackageClauseIsMisplaced() {
    SourceFile file = SourceFile.of("x.go", "package p\n//go:build go1.21\n");
    var parsed = Parser.parse(file, LanguageVersion.NEWEST);
    assertThat(parsed.file().buildVersion()).isNull();
    assertThat(parsed.errors())
        .extracting(Diagnostic::text)
        .containsExactly("misplaced compiler directive");
  }

  @Test
  void aWalkVisitsEveryNodeOnceInSourceOrder() {
    GoFile file = parse(SAMPLE);
    List<Node> nodes = new ArrayList<>();
    Walk.walk(file, nodes::add);
    assertThat(nodes.stream().map(System::identityHashCode).distinct().count())
        .isGreaterThan(nodes.size() * 9L / 10);
    List<String> names =
        nodes.stream()
            .filter(Expr.Ident.class::isInstance)
            .map(node -> ((Expr.Ident) node).name())
            .toList();
    List<String> words = new ArrayList<>();
    Scanner scanner = new Scanner(file.source(), Scanner.Mode.SKIP_COMMENTS, _ -> {});
    for (Token t = scanner.next(); t.kind() != TokenKind.EOF; t = scanner.next()) {
      if (t.kind() == TokenKind.NAME) {
        words.add(t.text());
      }
    }
    assertThat(names).isEqualTo(words);
  }

  @Test
  void theSpanOfANodeCoversItsChildren() {
    Walk.walk(
        parse(SAMPLE),
        node -> {
          for (Node child : Walk.children(node)) {
            assertThat(child.span().start()).isGreaterThanOrEqualTo(node.span().start());
            assertThat(child.span().end()).isLessThanOrEqualTo(node.span().end());
          }
        });
  }

  @Test
  void anExpressionIsTheSameWhenItsSourceIsParsedAgain() {
    Walk.walk(
        parse(SAMPLE),
        node -> {
          boolean value = node instanceof Expr.Call || node instanceof Expr.Binary;
          if (value && node instanceof Expr e && !e.span().text().contains("~")) {
            String again = ExprPrinter.print(expression("(" + e.span().text() + ")"));
            assertThat(again).isEqualTo("(" + ExprPrinter.print(e) + ")");
          }
        });
  }

  private static final String SAMPLE =
      """
      package p

      import "fmt"
      import m "math"

      type list[T any, K comparable] struct {
      	next *list[T, K]
      	a, b T `tag`
      	m.X
      }

      type number interface {
      	~int | ~float64
      	fmt.Stringer
      	add(a, b int) (sum int, err error)
      }

      const x, y = 1, iota

      func (l *list[T, K]) walk(visit func(T) bool) (n int) {
      outer:
      	for i, v := range l.all() {
      		if ok := visit(v); !ok && i < 10 {
      			break outer
      		} else if i == 3 {
      			continue
      		}
      		switch q := any(v).(type) {
      		case int, nil:
      			n += q
      		default:
      			goto outer
      		}
      	}
      	select {
      	case ch <- 1:
      	case v, ok := <-ch:
      		go f(v, ok)
      	}
      	defer func() { recover() }()
      	a[i], s = b[1:2:cap(b)], map[string][]int{"k": {1, 2}, key: nil}
      	for i := 0; i < len(a); i++ {
      		var z [4]chan<- int
      		z[i] <- -i
      	}
      	return x.(int) + (*p).q(xs...)
      }
      """;
}
