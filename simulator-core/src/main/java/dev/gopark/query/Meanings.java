package dev.gopark.query;

import dev.gopark.source.Span;
import dev.gopark.syntax.Decl;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Field;
import dev.gopark.syntax.GoFile;
import dev.gopark.syntax.Node;
import dev.gopark.syntax.Stmt;
import dev.gopark.types.Entity;
import dev.gopark.types.Named;
import dev.gopark.types.Operand;
import dev.gopark.types.Selection;
import dev.gopark.types.Type;
import dev.gopark.types.TypeInfo;
import dev.gopark.types.TypePrinter;
import dev.gopark.types.TypedPackage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds out what names mean.
final class Meanings {
  private final TypedPackage pkg;
  private final TypeInfo info;

  Meanings(TypedPackage pkg) {
    this.pkg = pkg;
    this.info = pkg.info();
  }

  /// What the identifier means that is the last of `nodes`; null if that is not known.
  @Nullable Meaning of(List<Node> nodes) {
    if (!(nodes.getLast() instanceof Expr.Ident ident)) {
      return null;
    }
    Node parent = nodes.get(nodes.size() - 2);
    Entity entity = info.definition(ident);
    if (entity == null) {
      entity = info.use(ident);
    }
    if (entity != null) {
      return new Meaning(Titles.of(entity), entity.declared());
    }
    return switch (parent) {
      case Expr.Selector selector when selector.name() == ident -> selected(selector);
      case Expr.CompositeLit literal -> field(literal, ident);
      case Field field -> new Meaning("field " + ident.name() + " " + text(field), ident.span());
      case Stmt.TypeSwitch _ -> new Meaning("var " + ident.name(), ident.span());
      default -> null;
    };
  }

  private static String text(Field field) {
    return field.type().span().text();
  }

  private @Nullable Meaning selected(Expr.Selector selector) {
    Selection selection = info.selection(selector);
    String name = selector.name().name();
    if (selection == null) {
      return null;
    }
    if (selection.method() != null) {
      return new Meaning(Titles.of(selection.method()), selection.method().declared());
    }
    if (selection.interfaceMethod() != null) {
      Type.Method method = selection.interfaceMethod();
      return new Meaning(
          "func " + name + Titles.parameters(method.signature()),
          member(receiver(selection), name));
    }
    return new Meaning(
        "field " + name + " " + TypePrinter.print(selection.type()),
        member(receiver(selection), name));
  }

  /// The type that the last step of a selection is made in.
  private static Type receiver(Selection selection) {
    Type type = Members.dereferenced(selection.receiver());
    List<Integer> path = selection.path();
    boolean field = selection.interfaceMethod() == null;
    for (int index : path.subList(0, path.size() - (field ? 1 : 0))) {
      if (!(type.underlying() instanceof Type.Struct struct)) {
        break;
      }
      type = Members.dereferenced(struct.fields().get(index).type());
    }
    return type;
  }

  private @Nullable Meaning field(Expr.CompositeLit literal, Expr.Ident key) {
    Operand operand = info.operand(literal);
    if (operand == null) {
      return null;
    }
    Type type = Members.dereferenced(operand.type());
    if (!(type.underlying() instanceof Type.Struct struct) || struct.indexOf(key.name()) < 0) {
      return null;
    }
    Type.StructField field = struct.fields().get(struct.indexOf(key.name()));
    return new Meaning(
        "field " + field.name() + " " + TypePrinter.print(field.type()), member(type, key.name()));
  }

  /// Where a declared type has its field or method `name`; null for others.
  private @Nullable Span member(Type type, String name) {
    Span declared = type instanceof Named named ? named.declared() : null;
    TypedPackage home = declared == null ? null : home(pkg, declared);
    if (declared == null || home == null) {
      return null;
    }
    for (GoFile file : home.files()) {
      if (file.source() == declared.file()) {
        for (Node node : Nodes.around(file, declared.start() + 1)) {
          if (node instanceof Decl.TypeDecl decl) {
            return member(decl.type(), name);
          }
        }
      }
    }
    return null;
  }

  private static @Nullable Span member(Expr type, String name) {
    List<Field> fields =
        switch (type) {
          case Expr.StructType struct -> struct.fields();
          case Expr.InterfaceType iface -> iface.elements();
          default -> List.of();
        };
    for (Field field : fields) {
      for (Expr.Ident ident : field.names()) {
        if (ident.name().equals(name)) {
          return ident.span();
        }
      }
      if (field.names().isEmpty() && field.type().span().text().endsWith(name)) {
        return field.type().span();
      }
    }
    return null;
  }

  /// The package among `from` and what it imports that has the file of `declared`.
  private static @Nullable TypedPackage home(TypedPackage from, Span declared) {
    if (from.files().stream().anyMatch(file -> file.source() == declared.file())) {
      return from;
    }
    for (TypedPackage imported : from.imports()) {
      TypedPackage home = home(imported, declared);
      if (home != null) {
        return home;
      }
    }
    return null;
  }
}
