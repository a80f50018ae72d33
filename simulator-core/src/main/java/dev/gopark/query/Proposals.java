package dev.gopark.query;

import dev.gopark.syntax.Decl;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.GoFile;
import dev.gopark.syntax.Literals;
import dev.gopark.syntax.Node;
import dev.gopark.syntax.TokenKind;
import dev.gopark.types.Entity;
import dev.gopark.types.Operand;
import dev.gopark.types.TypePrinter;
import dev.gopark.types.TypedPackage;
import dev.gopark.types.Universe;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Collects what could be written at a place: behind a dot members, else local names, those of the
/// package, imported packages, predeclared names and keywords, in this order.
final class Proposals {
  private final Reading.@Nullable Place place;
  private final int offset;
  private final Map<String, Proposal> found = new LinkedHashMap<>();

  Proposals(Reading reading, String path, int offset) {
    this.place = reading.place(path);
    this.offset = offset;
  }

  /// Those that begin with `prefix`, in whatever case; those in its own case first.
  List<Proposal> matching(String prefix) {
    if (place != null) {
      collect(place.pkg(), place.file());
    }
    String folded = prefix.toLowerCase(Locale.ROOT);
    return found.values().stream()
        .filter(proposal -> proposal.name().toLowerCase(Locale.ROOT).startsWith(folded))
        .sorted(Comparator.comparing(proposal -> !proposal.name().startsWith(prefix)))
        .toList();
  }

  private void collect(TypedPackage pkg, GoFile file) {
    List<Node> nodes = Nodes.around(file, offset);
    Expr.Selector selector = selector(nodes);
    if (selector != null) {
      members(pkg, selector.operand());
      return;
    }
    if (nodes.getLast() instanceof Expr.BasicLit) {
      return;
    }
    Visible.at(pkg.info(), nodes, offset).forEach(this::add);
    pkg.scope().values().forEach(this::add);
    imports(pkg, file);
    Universe.entities().forEach(this::add);
    for (TokenKind kind : TokenKind.values()) {
      if (kind.isKeyword()) {
        put(kind.symbol, Proposal.Kind.KEYWORD, "");
      }
    }
  }

  /// The selector whose name is written at the place, or null.
  private Expr.@Nullable Selector selector(List<Node> nodes) {
    for (Node node : nodes.reversed()) {
      if (node instanceof Expr.Selector selector && selector.name().span().start() == offset) {
        return selector;
      }
    }
    return null;
  }

  private void members(TypedPackage pkg, Expr operand) {
    if (operand instanceof Expr.Ident ident
        && pkg.info().use(ident) instanceof Entity.PackageName name) {
      new TreeMap<>(name.imported().scope()).forEach(this::exported);
      return;
    }
    Operand value = pkg.info().operand(operand);
    if (value != null) {
      for (Proposal member : Members.of(value.type(), pkg.path())) {
        found.putIfAbsent(member.name(), member);
      }
    }
  }

  private void exported(String name, Entity entity) {
    if (Members.isExported(name)) {
      add(entity);
    }
  }

  private void imports(TypedPackage pkg, GoFile file) {
    for (Decl decl : file.declarations()) {
      if (decl instanceof Decl.Import spec) {
        String path = Literals.textOf(Literals.string(spec.path().text()));
        for (TypedPackage imported : pkg.imports()) {
          if (imported.path().equals(path)) {
            String name = spec.name() == null ? imported.name() : spec.name().name();
            put(name, Proposal.Kind.PACKAGE, path);
          }
        }
      }
    }
  }

  private void add(Entity entity) {
    switch (entity) {
      case Entity.Var v -> put(v.name(), Proposal.Kind.VARIABLE, TypePrinter.print(v.type()));
      case Entity.Const c -> put(c.name(), Proposal.Kind.CONSTANT, TypePrinter.print(c.type()));
      case Entity.TypeName t -> put(t.name(), Proposal.Kind.TYPE, "");
      case Entity.Func f -> put(f.name(), Proposal.Kind.FUNCTION, Titles.parameters(f.signature()));
      case Entity.PackageName p -> put(p.name(), Proposal.Kind.PACKAGE, p.imported().path());
      case Entity.Builtin b -> put(b.goName(), Proposal.Kind.FUNCTION, "built in");
      case Entity.Nil _ -> put("nil", Proposal.Kind.CONSTANT, "");
    }
  }

  private void put(String name, Proposal.Kind kind, String detail) {
    boolean hidden = name.equals("_") || name.equals(".");
    if (!hidden) {
      found.putIfAbsent(name, new Proposal(name, kind, detail));
    }
  }
}
