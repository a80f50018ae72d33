package dev.gopark.code;

import dev.gopark.types.Entity;
import dev.gopark.types.Named;
import dev.gopark.types.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The method sets of all types whose values interfaces may hold, with wrappers where a method does
/// not take exactly that type as its receiver.
final class MethodTables {
  private final ProgramBuilder program;
  private final Map<Type, Map<String, Function>> tables = new LinkedHashMap<>();
  private int done;

  /// A method and the embedded fields that lead to it; `indirect` when a pointer lies on the way.
  /// Either `method` or `interfaceMethod` is set; a plain field has neither.
  record Found(
      List<Integer> path,
      Entity.@Nullable Func method,
      Type.@Nullable Method interfaceMethod,
      boolean indirect) {}

  /// A type to be searched and how it was reached.
  private record Level(Type type, List<Integer> path, boolean indirect) {}

  MethodTables(ProgramBuilder program) {
    this.program = program;
  }

  /// The tables made so far, by type.
  Map<Type, Map<String, Function>> tables() {
    return tables;
  }

  /// Makes the tables of types that have come since the last time. They may need functions that are
  /// not compiled yet.
  void add() {
    List<Type> types = program.types();
    for (Type type : types.subList(done, types.size())) {
      if (!Types.isInterface(Types.dereferenced(type))) {
        Map<String, Function> table = table(type);
        if (!table.isEmpty()) {
          tables.put(type, table);
        }
      }
    }
    done = types.size();
  }

  private Map<String, Function> table(Type type) {
    Map<String, Function> table = new LinkedHashMap<>();
    search(type)
        .forEach(
            (key, found) -> {
              if (found.method != null || found.interfaceMethod != null) {
                table.put(key, program.wrappers.tableEntry(type, found));
              }
            });
    return table;
  }

  /// The method set of `type`, by key.
  private static Map<String, Found> search(Type type) {
    Map<String, Found> result = new LinkedHashMap<>();
    if (type instanceof Named && Types.isPointer(type)) {
      return result;
    }
    Set<String> seenNames = new HashSet<>();
    Set<Type> seenTypes = new HashSet<>();
    List<Level> level =
        List.of(new Level(Types.dereferenced(type), List.of(), Types.isPointer(type)));
    while (!level.isEmpty()) {
      Map<String, Found> names = new LinkedHashMap<>();
      Map<String, Integer> counts = new HashMap<>();
      List<Level> next = new ArrayList<>();
      for (Level current : level) {
        if (!(current.type instanceof Named named) || seenTypes.add(named)) {
          examine(current, names, counts, next);
        }
      }
      names.forEach(
          (key, found) -> {
            if (seenNames.add(key) && counts.getOrDefault(key, 0) == 1 && isInSet(found)) {
              result.put(key, found);
            }
          });
      level = next;
    }
    return result;
  }

  private static boolean isInSet(Found found) {
    return found.method == null || found.indirect || !found.method.hasPointerReceiver();
  }

  private static void examine(
      Level level, Map<String, Found> names, Map<String, Integer> counts, List<Level> next) {
    if (level.type instanceof Named named) {
      for (Entity.Func method : named.methods()) {
        add(
            Types.methodKey(method.name(), method.pkg()),
            new Found(level.path, method, null, level.indirect),
            names,
            counts);
      }
    }
    switch (level.type.underlying()) {
      case Type.Interface iface -> {
        for (Type.Method method : iface.methods()) {
          Found found = new Found(level.path, null, method, level.indirect);
          add(Types.methodKey(method.name(), method.pkg()), found, names, counts);
        }
      }
      case Type.Struct(List<Type.StructField> fields) -> {
        for (int i = 0; i < fields.size(); i++) {
          field(level, fields.get(i), i, names, counts, next);
        }
      }
      default -> {}
    }
  }

  private static void field(
      Level level,
      Type.StructField field,
      int index,
      Map<String, Found> names,
      Map<String, Integer> counts,
      List<Level> next) {
    List<Integer> path = new ArrayList<>(level.path);
    path.add(index);
    add(
        Types.methodKey(field.name(), field.pkg()),
        new Found(path, null, null, level.indirect),
        names,
        counts);
    if (field.embedded()) {
      boolean indirect = level.indirect || Types.isPointer(field.type());
      next.add(new Level(Types.dereferenced(field.type()), path, indirect));
    }
  }

  private static void add(
      String key, Found found, Map<String, Found> names, Map<String, Integer> counts) {
    names.put(key, found);
    counts.merge(key, 1, Integer::sum);
  }
}
