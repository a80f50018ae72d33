package dev.gopark.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.build.Target;
import dev.gopark.source.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Asks about places in programs; `‸` marks the place.
class ReadingTest {
  private static final String MARK = "‸";

  private final Reader reader = new Reader();

  private static final String ACCOUNTS =
      """
      package main

      import (
      	"fmt"
      	"sync"
      )

      // An account has a balance.
      type account struct {
      	sync.Mutex
      	// What is there.
      	balance int
      }

      // deposit adds money.
      func (a *account) deposit(amount int) (now int) {
      	a.Lock()
      	defer a.Unlock()
      	a.balance += amount
      	return a.balance
      }

      const limit = 5

      func main() {
      	mine := &account{balance: 1}
      	for i := 0; i < limit; i++ {
      		mine.deposit(i)
      	}
      	fmt.Println(mine.balance)
      }
      """;

  private Answer at(String marked) {
    int offset = marked.indexOf(MARK);
    String text = marked.replace(MARK, "");
    int bytes = SourceFile.of("", text.substring(0, offset)).length();
    return reader.read(Target.of(SourceFile.of("main.go", text))).at("main.go", bytes);
  }

  private List<String> complete(String marked) {
    int offset = marked.indexOf(MARK);
    SourceFile file = SourceFile.of("main.go", marked.replace(MARK, ""));
    return reader.complete(Target.of(file), "main.go", file, offset).proposals().stream()
        .map(Proposal::name)
        .toList();
  }

  private static String with(String place, String marked) {
    assertThat(ACCOUNTS).contains(place);
    return ACCOUNTS.replace(place, marked);
  }

  @Test
  void tellsTypesOfVariables() {
    assertThat(at(with("mine.deposit", "mi‸ne.deposit")).title()).isEqualTo("var mine *account");
    assertThat(at(with("+= amount", "+= ‸amount")).title()).isEqualTo("parameter amount int");
    assertThat(at(with("i < limit", "i < l‸imit")).title())
        .isEqualTo("const limit untyped int = 5");
  }

  @Test
  void tellsMethodsFieldsAndWhatIsWrittenAboutThem() {
    Answer method = at(with("mine.deposit", "mine.de‸posit"));
    assertThat(method.title()).isEqualTo("func (*account) deposit(amount int) (now int)");
    assertThat(method.doc()).isEqualTo("deposit adds money.");
    Answer field = at(with("Println(mine.balance", "Println(mine.bal‸ance"));
    assertThat(field.title()).isEqualTo("field balance int");
    assertThat(field.doc()).isEqualTo("What is there.");
  }

  @Test
  void knowsWhereNamesAreDeclared() {
    assertThat(at(with("mine.deposit", "m‸ine.deposit")).declared().position().line())
        .isEqualTo(26);
    assertThat(at(with("{balance: 1", "{ba‸lance: 1")).declared().position().line()).isEqualTo(12);
    assertThat(at(with("&account{", "&acc‸ount{")).declared().position().line()).isEqualTo(9);
  }

  @Test
  void knowsTheLibraryAndItsComments() {
    Answer println = at(with("fmt.Println", "fmt.Pri‸ntln"));
    assertThat(println.title()).startsWith("func Println(");
    assertThat(println.file()).isEmpty();
    assertThat(at(with("fmt.Println", "f‸mt.Println")).title()).isEqualTo("package fmt (fmt)");
  }

  @Test
  void saysNothingWhereNoNameIs() {
    assertThat(at(with("for i", "f‸or i"))).isNull();
  }

  @Test
  void findsDeclarationsInOtherFiles() {
    Map<String, SourceFile> files = new LinkedHashMap<>();
    files.put("go.mod", SourceFile.of("go.mod", "module m\n\ngo 1.21\n"));
    String main = "package main\n\nimport \"m/sub\"\n\nfunc main() { sub.Do(); other() }\n";
    files.put("main.go", SourceFile.of("main.go", main));
    files.put("more.go", SourceFile.of("more.go", "package main\n\nfunc other() {}\n"));
    files.put("sub/s.go", SourceFile.of("sub/s.go", "package sub\n\nfunc Do() {}\n"));
    Reading reading = reader.read(Target.of(files));
    assertThat(reading.at("main.go", main.indexOf("other")).file()).isEqualTo("more.go");
    assertThat(reading.at("main.go", main.indexOf("Do")).file()).isEqualTo("sub/s.go");
  }

  @Test
  void completesMembersAfterADot() {
    assertThat(complete(with("mine.deposit(i)", "mine.‸")))
        .containsExactly("deposit", "Mutex", "balance", "Lock", "TryLock", "Unlock");
    assertThat(complete(with("fmt.Println(mine.balance)", "fmt.Pri‸")))
        .containsExactlyInAnyOrder("Print", "Printf", "Println");
  }

  @Test
  void completesNamesInScopeInnermostFirst() {
    List<String> names = complete(with("mine.deposit(i)", "‸"));
    assertThat(names.subList(0, 2)).containsExactly("i", "mine");
    assertThat(names).contains("account", "limit", "fmt", "len", "true", "for", "nil");
    assertThat(names).doesNotContain("amount");
  }

  @Test
  void completesWhileTheRestHasErrors() {
    String broken = with("mine.deposit(i)", "mine.‸\n\t\tif x := {\n\t\t}");
    assertThat(complete(broken)).contains("deposit", "balance");
    String wrongTypes = with("const limit = 5", "const limit string = 5\nvar a undefinedType");
    assertThat(complete(wrongTypes.replace("mine.deposit(i)", "mine.dep‸")))
        .containsExactly("deposit");
  }

  @Test
  void proposesNothingInLiterals() {
    assertThat(complete(with("fmt.Println(mine.balance)", "fmt.Println(\"mi‸\")"))).isEmpty();
  }

  @Test
  void survivesAnythingTyped() {
    for (int i = 0; i < ACCOUNTS.length(); i++) {
      String cut = ACCOUNTS.substring(0, i);
      SourceFile file = SourceFile.of("main.go", cut);
      assertThat(reader.complete(Target.of(file), "main.go", file, i)).isNotNull();
      reader.read(Target.of(file)).at("main.go", i);
    }
  }
}
