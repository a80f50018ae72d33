package dev.gopark.scenario;

import dev.gopark.source.LanguageVersion;
import dev.gopark.types.TypedPackage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// The order in which the packages of a program are initialised.
final class InitialisationOrder {
  private final List<TypedPackage> order = new ArrayList<>();
  private final Map<TypedPackage, Integer> missing = new HashMap<>();
  private final Map<TypedPackage, List<TypedPackage>> importers = new HashMap<>();
  private final PriorityQueue<TypedPackage> ready =
      new PriorityQueue<>(Comparator.comparing(TypedPackage::path));

  private InitialisationOrder() {}

  /// Since Go 1.21 the next one is always the first by import path whose imports are initialised;
  /// before, imports followed one another as they are written. `loaded` is in that older order and
  /// begins with `runtime`, which comes first in any case.
  static List<TypedPackage> of(List<TypedPackage> loaded, LanguageVersion toolchain) {
    return toolchain.atLeast(21) ? new InitialisationOrder().byPath(loaded) : loaded;
  }

  private List<TypedPackage> byPath(List<TypedPackage> loaded) {
    TypedPackage runtime = loaded.getFirst();
    for (TypedPackage pkg : loaded) {
      missing.put(pkg, pkg.imports().size());
      for (TypedPackage imported : pkg.imports()) {
        importers.computeIfAbsent(imported, _ -> new ArrayList<>()).add(pkg);
      }
      if (pkg.imports().isEmpty() && pkg != runtime) {
        ready.add(pkg);
      }
    }
    add(runtime);
    while (!ready.isEmpty()) {
      add(ready.remove());
    }
    return order;
  }

  private void add(TypedPackage pkg) {
    order.add(pkg);
    for (TypedPackage importer : importers.getOrDefault(pkg, List.of())) {
      if (missing.merge(importer, -1, Integer::sum) == 0) {
        ready.add(importer);
      }
    }
  }
}
