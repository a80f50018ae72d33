package dev.gopark.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.syntax.Decl;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Field;
import dev.gopark.syntax.GoFile;
import dev.gopark.syntax.Node;
import dev.gopark.syntax.Stmt;
import dev.gopark.syntax.Walk;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The facts the compiler relies on.
class TypeInfoTest {
  private static final String PROGRAM =
      """
      package main

      import (
      	"fmt"
      	"sync"
      	"time"
      )

      type Shape interface {
      	Area() float64
      	Named
      }
      type Named interface{ Name() string }
      type base struct{ name string }
      type square struct {
      	*base
      	side float64
      	mu   sync.Mutex
      }

      func (b *base) Name() string    { return b.name }
      func (s *square) Area() float64 { return s.side * s.side }

      const (
      	A = iota << 2
      	B
      	_
      	D
      )

      var first, second = two()
      var early = late + 1
      var late = D

      func two() (int, string) { return D, "x" }

      func sum(start int, rest ...int) (total int) {
      	total = start
      	for _, v := range rest {
      		total += v
      	}
      	return
      }

      func main() {
      	var s Shape = &square{base: &base{"q"}, side: 2}
      	if q, ok := s.(*square); ok && q.name != "" {
      		q.mu.Lock()
      		defer q.mu.Unlock()
      		fmt.Println(q.Name(), (*base).Name, q.base.name[0])
      	}
      	switch v := s.(type) {
      	case nil:
      	case *square, Named:
      		fmt.Println(v)
      	default:
      		_ = v
      	}
      	m := map[string][]int{"a": {1, 2: 5}}
      	n, ok := m["a"]
      	_, _ = n, ok
      	ch := make(chan int, 1<<3)
      	select {
      	case x, open := <-ch:
      		fmt.Println(x, open)
      	case ch <- 'a':
      	default:
      		time.Sleep(2 * time.Second)
      	}
      	var shift uint = 3
      	var wide int64 = 1 << shift
      	var any interface{} = 1.5
      	var e error
      	fmt.Println(wide, any == nil, e != nil, sum(1, n...), sum(1, 2, 3), first, second, early)
      outer:
      	for i := range 3 {
      		func(int) {
      			fmt.Println(i, len([4]int{}), string(rune('a'+i)))
      		}(B)
      		continue outer
      	}
      }
      """;

  @Test
  void everyExpressionHasAnOperandOfAFinalType() {
    Checker.Checked checked = CheckedProgram.check(PROGRAM);
    assertThat(checked.errors()).isEmpty();
    TypeInfo info = checked.pkg().info();
    GoFile file = checked.pkg().files().getFirst();
    Set<Node> names = namesThatAreNoExpressions(file, info);
    List<String> missing = new ArrayList<>();
    Walk.walk(
        file,
        node -> {
          if (node instanceof Expr expr && !names.contains(node) && !isFinal(expr, info)) {
            missing.add(expr.span().position() + " " + CheckedProgram.text(expr));
          }
        });
    assertThat(missing).isEmpty();
  }

  private static boolean isFinal(Expr expr, TypeInfo info) {
    if (expr instanceof Expr.Ident ident) {
      boolean declares =
          info.definition(ident) != null || info.use(ident) instanceof Entity.PackageName;
      if (declares || ident.isBlank()) {
        return true;
      }
    }
    Operand operand = info.operand(expr);
    return operand != null
        && (operand.mode() == Operand.Mode.BUILTIN || !Predicates.isUntyped(operand.type()));
  }

  private static Set<Node> namesThatAreNoExpressions(GoFile file, TypeInfo info) {
    Set<Node> names = Collections.newSetFromMap(new IdentityHashMap<>());
    Walk.walk(
        file,
        node -> {
          switch (node) {
            case GoFile f -> names.add(f.packageName());
            case Expr.Selector selector -> names.add(selector.name());
            case Field field -> names.addAll(field.names());
            case Decl.Import decl -> names.add(decl.path());
            case Decl.Func decl -> names.add(decl.name());
            case Stmt.Labeled labeled -> names.add(labeled.label());
            case Stmt.Continue jump when jump.label() != null -> names.add(jump.label());
            case Stmt.TypeSwitch choice when choice.binding() != null ->
                names.add(choice.binding());
            case Expr.CompositeLit literal -> {
              if (info.typeOf(literal).underlying() instanceof Type.Struct) {
                literal.elements().forEach(element -> names.add(element.key()));
              }
            }
            default -> {}
          }
        });
    return names;
  }

  private static Operand operandOf(String text) {
    Checker.Checked checked = CheckedProgram.check(PROGRAM);
    List<Operand> found = new ArrayList<>();
    Walk.walk(
        checked.pkg().files().getFirst(),
        node -> {
          if (node instanceof Expr expr
              && CheckedProgram.text(expr).equals(text)
              && checked.pkg().info().operand(expr) instanceof Operand operand) {
            found.add(operand);
          }
        });
    return found.getFirst();
  }

  @Test
  void untypedOperandsGetTheTypeOfTheirContext() {
    assertThat(operandOf("1 << shift").type()).isEqualTo(BasicType.INT64);
    assertThat(operandOf("'a'").type()).isEqualTo(BasicType.INT);
    assertThat(operandOf("1.5").type()).isEqualTo(BasicType.FLOAT64);
    assertThat(operandOf("any == nil").type()).isEqualTo(BasicType.BOOL);
  }

  @Test
  void constantsAreExactAndTyped() {
    Operand duration = operandOf("2 * time.Second");
    assertThat(duration.constant())
        .isEqualTo(new ConstValue.Int(BigInteger.valueOf(2_000_000_000)));
    assertThat(duration.type()).hasToString("time.Duration");
    assertThat(operandOf("len([4]int{})").constant()).isEqualTo(Constants.of(4));
  }

  @Test
  void commaOkFormsKeepTheTypeOfTheValue() {
    assertThat(operandOf("<-ch").mode()).isEqualTo(Operand.Mode.COMMA_OK);
    assertThat(operandOf("<-ch").type()).isEqualTo(BasicType.INT);
    assertThat(operandOf("m[\"a\"]").mode()).isEqualTo(Operand.Mode.MAP_INDEX);
    assertThat(operandOf("s.(*square)").type()).hasToString("*square");
  }

  private static Selection selectionOf(String text) {
    Checker.Checked checked = CheckedProgram.check(PROGRAM);
    List<Selection> found = new ArrayList<>();
    Walk.walk(
        checked.pkg().files().getFirst(),
        node -> {
          if (node instanceof Expr.Selector selector
              && CheckedProgram.text(selector).equals(text)
              && checked.pkg().info().selection(selector) instanceof Selection selection) {
            found.add(selection);
          }
        });
    return found.getFirst();
  }

  @Test
  void aPromotedFieldHasThePathThroughTheEmbeddedOnes() {
    Selection name = selectionOf("q.name");
    assertThat(name.kind()).isEqualTo(Selection.Kind.FIELD);
    assertThat(name.path()).containsExactly(0, 0);
    assertThat(name.receiver()).hasToString("*square");
  }

  @Test
  void aPromotedMethodHasThePathToItsReceiver() {
    Selection name = selectionOf("q.Name");
    assertThat(name.kind()).isEqualTo(Selection.Kind.METHOD_VALUE);
    assertThat(name.path()).containsExactly(0);
    assertThat(name.method()).hasToString("main.(*base).Name");
    assertThat(name.type()).hasToString("func() string");
  }

  @Test
  void aMethodExpressionTakesItsReceiver() {
    Selection name = selectionOf("(*base).Name");
    assertThat(name.kind()).isEqualTo(Selection.Kind.METHOD_EXPRESSION);
    assertThat(name.type()).hasToString("func(*base) string");
  }

  @Test
  void variablesAreInitialisedWhenWhatTheyNeedIs() {
    List<TypeInfo.Initializer> order = CheckedProgram.info(PROGRAM).initializers();
    assertThat(order.stream().map(each -> each.variables().toString()))
        .containsExactly("[first, second]", "[late]", "[early]");
  }

  @Test
  void inheritedConstantsCount() {
    TypedPackage pkg = CheckedProgram.check(PROGRAM).pkg();
    assertThat(pkg.lookup("B"))
        .isInstanceOfSatisfying(
            Entity.Const.class, b -> assertThat(b.value()).isEqualTo(Constants.of(4)));
    assertThat(pkg.lookup("D"))
        .isInstanceOfSatisfying(
            Entity.Const.class, d -> assertThat(d.value()).isEqualTo(Constants.of(12)));
  }
}
