package dev.gopark.query;

import dev.gopark.build.Build;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Span;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.GoFile;
import dev.gopark.syntax.Node;
import dev.gopark.types.TypedPackage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A program as it was read, perhaps with errors.
public final class Reading {
  private final List<TypedPackage> packages;
  private final List<Build.ReadFile> files;

  Reading(List<TypedPackage> packages, List<Build.ReadFile> files) {
    this.packages = List.copyOf(packages);
    this.files = List.copyOf(files);
  }

  /// A file's tree and the package it belongs to.
  record Place(TypedPackage pkg, GoFile file) {}

  /// What the name at a byte of a file means; null where no name is, or nothing is known of it.
  public @Nullable Answer at(String path, int offset) {
    Place place = place(path);
    if (place == null) {
      return null;
    }
    List<Node> nodes = Nodes.around(place.file(), offset);
    if (nodes.isEmpty() || !(nodes.getLast() instanceof Expr.Ident ident)) {
      return null;
    }
    Meaning meaning = new Meanings(place.pkg()).of(nodes);
    if (meaning == null) {
      return null;
    }
    Span declared = meaning.declared();
    return new Answer(
        ident.span(),
        meaning.title(),
        declared == null ? "" : Docs.at(declared),
        declared,
        declared == null ? "" : pathOf(declared.file()));
  }

  @Nullable Place place(String path) {
    for (Build.ReadFile file : files) {
      if (file.path().equals(path)) {
        return place(file.source());
      }
    }
    return null;
  }

  private @Nullable Place place(SourceFile source) {
    for (TypedPackage pkg : packages) {
      for (GoFile file : pkg.files()) {
        if (file.source() == source) {
          return new Place(pkg, file);
        }
      }
    }
    return null;
  }

  private String pathOf(SourceFile source) {
    for (Build.ReadFile file : files) {
      if (file.source() == source) {
        return file.path();
      }
    }
    return "";
  }
}
