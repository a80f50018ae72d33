package dev.gopark.library;

import dev.gopark.runtime.model.Box;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.NativeCall;
import dev.gopark.runtime.model.Pointer;
import dev.gopark.runtime.model.Values;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Bodies of package sync/atomic: for each kind of word the functions, which take a pointer, and
/// the methods, whose receiver is a struct with the word in its first field.
final class AtomicNatives {
  private static final long UINT32_MASK = 0xffffffffL;

  private AtomicNatives() {}

  static void register(NativeTable table) {
    words(table, "Int32", word -> (int) word);
    words(table, "Int64", word -> word);
    words(table, "Uint32", word -> word & UINT32_MASK);
    words(table, "Uint64", word -> word);
    words(table, "Uintptr", word -> word);
    plain(table, "(*Bool).", "");
    pointers(table, "(*Pointer[...]).", "", 0);
    pointers(table, "", "Pointer", 1);
    table.addFrameless(
        "atomic.(*Value).Load", call -> call.setRef(0, call.nonNil(call.ref(0)).ref(0)));
    table.addFrameless("atomic.(*Value).swap", AtomicNatives::swapValue);
    table.addFrameless("atomic.(*Value).replace", AtomicNatives::replaceValue);
    table.addFrameless(
        "atomic.sameType",
        call -> {
          boolean same =
              call.ref(0) instanceof Box left
                  && call.ref(1) instanceof Box right
                  && left.type.equals(right.type);
          call.setBool(0, same);
        });
  }

  private static void words(NativeTable table, String kind, LongUnaryOperator narrow) {
    for (String[] form : new String[][] {{"", kind}, {"(*" + kind + ").", ""}}) {
      plain(table, form[0], form[1]);
      table.addFrameless("atomic." + form[0] + "Add" + form[1], call -> add(call, narrow));
      change(table, form[0] + "And" + form[1], (word, mask) -> word & mask);
      change(table, form[0] + "Or" + form[1], (word, mask) -> word | mask);
    }
  }

  private static void plain(NativeTable table, String prefix, String suffix) {
    table.addFrameless(
        "atomic." + prefix + "Load" + suffix, call -> call.setWord(0, at(call).load()));
    table.addFrameless("atomic." + prefix + "Store" + suffix, call -> at(call).store(call.word(0)));
    change(table, prefix + "Swap" + suffix, (word, replacement) -> replacement);
    table.addFrameless(
        "atomic." + prefix + "CompareAndSwap" + suffix,
        call -> {
          Word word = at(call);
          boolean equal = word.load() == call.word(0);
          if (equal) {
            word.store(call.word(1));
          }
          call.setBool(0, equal);
        });
  }

  /// A function that stores a combination of the old word and an operand, and returns the old word.
  private static void change(NativeTable table, String name, LongBinaryOperator combine) {
    table.addFrameless(
        "atomic." + name,
        call -> {
          Word word = at(call);
          long old = word.load();
          word.store(combine.applyAsLong(old, call.word(0)));
          call.setWord(0, old);
        });
  }

  private static void add(NativeCall call, LongUnaryOperator narrow) {
    Word word = at(call);
    long sum = narrow.applyAsLong(word.load() + call.word(0));
    word.store(sum);
    call.setWord(0, sum);
  }

  private record Word(HeapObject owner, int slot) {
    long load() {
      return owner.word(slot);
    }

    void store(long value) {
      owner.setWord(slot, value);
    }
  }

  private static Word at(NativeCall call) {
    call.kernel().charge(call.kernel().config().costs().lockOperation());
    return call.ref(0) instanceof Pointer pointer
        ? new Word(pointer.owner, pointer.slot)
        : new Word(call.nonNil(call.ref(0)), 0);
  }

  /// The functions and methods for pointers. Functions have the address before the `first`
  /// argument, methods of the generic `Pointer`, a struct with the pointer in its first field, a
  /// receiver behind all.
  private static void pointers(NativeTable table, String prefix, String suffix, int first) {
    table.addFrameless(
        "atomic." + prefix + "Load" + suffix,
        call -> call.setRef(0, reference(call, 0, first).load()));
    table.addFrameless(
        "atomic." + prefix + "Store" + suffix,
        call -> reference(call, 1, first).store(call.ref(first)));
    table.addFrameless(
        "atomic." + prefix + "Swap" + suffix,
        call -> {
          Reference reference = reference(call, 1, first);
          Object old = reference.load();
          reference.store(call.ref(first));
          call.setRef(0, old);
        });
    table.addFrameless(
        "atomic." + prefix + "CompareAndSwap" + suffix,
        call -> {
          Reference reference = reference(call, 2, first);
          boolean same = Values.isSame(reference.load(), call.ref(first));
          if (same) {
            reference.store(call.ref(first + 1));
          }
          call.setBool(0, same);
        });
  }

  private record Reference(HeapObject owner, int slot) {
    @Nullable Object load() {
      return owner.ref(slot);
    }

    void store(@Nullable Object value) {
      owner.setRef(slot, value);
    }
  }

  private static Reference reference(NativeCall call, int arguments, int first) {
    call.kernel().charge(call.kernel().config().costs().lockOperation());
    Object place = call.ref(first == 0 ? arguments : 0);
    return place instanceof Pointer pointer
        ? new Reference(pointer.owner, pointer.slot)
        : new Reference(call.nonNil(place), 0);
  }

  private static void swapValue(NativeCall call) {
    HeapObject value = call.nonNil(call.ref(1));
    Object old = value.ref(0);
    value.setRef(0, call.ref(0));
    call.setRef(0, old);
  }

  private static void replaceValue(NativeCall call) {
    HeapObject value = call.nonNil(call.ref(2));
    boolean same = value.ref(0) == call.ref(0);
    if (same) {
      value.setRef(0, call.ref(1));
    }
    call.setBool(0, same);
  }
}
