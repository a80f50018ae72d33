package dev.gopark.runtime.model;

import dev.gopark.code.ComplexNumber;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Lists what a part of the state refers to, always in the same order: the one place that knows the
/// shape of the graph for those who walk it. Registers that are not live refer to nothing.
final class References {
  private final LiveStack stack;

  References(MachineData data) {
    stack = new LiveStack(data.functions);
  }

  /// Gives `visitor` every reference that `object` holds; nulls and values are left out.
  void of(Object object, Consumer<Object> visitor) {
    switch (object) {
      case HeapObject heapObject -> ofHeapObject(heapObject, visitor);
      case Goroutine goroutine -> ofGoroutine(goroutine, visitor);
      case Channel channel -> ofChannel(channel, visitor);
      case SyncState.Semaphored lock -> {
        lock.holders.forEach(holder -> visitor.accept(holder.goroutine()));
        lock.waiters.forEach(visitor);
        lock.readerWaiters.forEach(visitor);
        lock.granted.forEach(visitor);
      }
      case Sudog place -> {
        visitor.accept(place.goroutine);
        visitor.accept(place.channel);
        visit(place.ref, visitor);
      }
      case Timer timer -> {
        visit(timer.goroutine, visitor);
        visit(timer.channel, visitor);
        visit(timer.function, visitor);
      }
      case Pointer pointer -> visitor.accept(pointer.owner);
      case UnsafePointer pointer -> visit(pointer.pointer(), visitor);
      case SliceValue slice -> visitor.accept(slice.array);
      case Box box -> visit(box.ref, visitor);
      case FunctionValue function -> visitAll(function.refs, visitor);
      case MapObject map -> map.forEachReference(reference -> visit(reference, visitor));
      case MapIterator iterator -> visitor.accept(iterator.map());
      case Deferred deferred -> {
        visit(deferred.function(), visitor);
        visitAll(deferred.refs(), visitor);
        visit(deferred.next(), visitor);
      }
      case PanicState panic -> {
        visit(panic.value, visitor);
        visit(panic.previous, visitor);
      }
      default -> throw new IllegalStateException("unknown part of the state: " + object.getClass());
    }
  }

  private static void ofHeapObject(HeapObject object, Consumer<Object> visitor) {
    visit(object.sync, visitor);
    switch (object) {
      case StructObject struct -> visitAll(struct.refs, visitor);
      case Globals globals -> visitAll(globals.refs, visitor);
      case RefCell cell -> visit(cell.value, visitor);
      case RefArray array -> visitAll(array.values, visitor);
      case EmptyArray array -> visitor.accept(array.element);
      case ArrayView view -> visitor.accept(view.array());
      case WordCell _, WordArray _, ByteArray _ -> {}
    }
  }

  private void ofGoroutine(Goroutine goroutine, Consumer<Object> visitor) {
    ofStack(goroutine, visitor);
    goroutine.sudogs.forEach(visitor);
    visit(goroutine.waitingFor, visitor);
    visit(goroutine.wokenBy, visitor);
    visit(goroutine.timer, visitor);
  }

  /// What a goroutine itself can use: its live registers, deferred calls, panics.
  void ofStack(Goroutine goroutine, Consumer<Object> visitor) {
    stack.forEachFrame(
        goroutine,
        (live, _, refBase) -> {
          for (int register : live.refs()) {
            visit(goroutine.refs[refBase + register], visitor);
          }
        });
    visit(goroutine.deferred, visitor);
    visit(goroutine.panic, visitor);
  }

  private static void ofChannel(Channel channel, Consumer<Object> visitor) {
    visitAll(channel.refBuffer, visitor);
    channel.senders.forEach(visitor);
    channel.receivers.forEach(visitor);
    visit(channel.timer, visitor);
  }

  private static void visitAll(@Nullable Object[] references, Consumer<Object> visitor) {
    for (Object reference : references) {
      visit(reference, visitor);
    }
  }

  private static void visit(@Nullable Object reference, Consumer<Object> visitor) {
    if (reference != null && !isValue(reference)) {
      visitor.accept(reference);
    }
  }

  /// Whether a reference is to something that never changes and refers to nothing: a string or a
  /// complex number, which copies share.
  static boolean isValue(@Nullable Object reference) {
    return reference instanceof String || reference instanceof ComplexNumber;
  }

  /// A hash of such a value; 1 for any other reference.
  static int valueHash(@Nullable Object reference) {
    return switch (reference) {
      case String text -> text.hashCode();
      case ComplexNumber number ->
          31 * Double.hashCode(number.real()) + Double.hashCode(number.imaginary());
      case null, default -> 1;
    };
  }
}
