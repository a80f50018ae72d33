package dev.gopark.library;

import dev.gopark.code.Registers;
import dev.gopark.library.format.Methods;
import dev.gopark.runtime.model.Box;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Layout;
import dev.gopark.runtime.model.NativeCall;
import dev.gopark.runtime.model.Pointer;
import dev.gopark.runtime.model.Values;
import dev.gopark.types.Type;
import dev.gopark.types.Universe;

/// Bodies of package errors.
final class ErrorsNatives {
  private final Methods methods;

  private ErrorsNatives(Methods methods) {
    this.methods = methods;
  }

  static void register(NativeTable table, Methods methods) {
    ErrorsNatives natives = new ErrorsNatives(methods);
    table.add(
        "errors.isComparable",
        call -> call.setBool(0, call.ref(0) instanceof Box box && Values.isComparable(box.type)));
    table.add("errors.checkTarget", natives::checkTarget);
    table.add("errors.assign", natives::assign);
  }

  private void checkTarget(NativeCall call) {
    if (!(call.ref(0) instanceof Box target)) {
      throw call.kernel().stringPanic("errors: target cannot be nil");
    }
    if (!(target.type.underlying() instanceof Type.Pointer(Type element)) || target.ref == null) {
      throw call.kernel().stringPanic("errors: target must be a non-nil pointer");
    }
    Type.Interface error = (Type.Interface) Universe.ERROR.underlying();
    if (!(element.underlying() instanceof Type.Interface)
        && !methods.implementsAll(element, error)) {
      throw call.kernel().stringPanic("errors: *target must be interface or implement error");
    }
  }

  private void assign(NativeCall call) {
    Box error = (Box) call.ref(0);
    Box target = (Box) call.ref(1);
    boolean fits =
        error != null
            && target != null
            && target.type.underlying() instanceof Type.Pointer(Type element)
            && fits(error, element)
            && store(call, error, target, element);
    call.setBool(0, fits);
  }

  private boolean fits(Box error, Type element) {
    return element.underlying() instanceof Type.Interface wanted
        ? methods.implementsAll(error.type, wanted)
        : error.type.equals(element);
  }

  /// Always true.
  private static boolean store(NativeCall call, Box error, Box target, Type element) {
    if (element.underlying() instanceof Type.Interface) {
      pointer(target).owner.setRef(pointer(target).slot, error);
    } else if (Registers.isWord(element)) {
      pointer(target).owner.setWord(pointer(target).slot, error.word);
    } else if (Registers.isAggregate(element)) {
      Layout layout = call.kernel().layouts().of(element);
      layout.assign(call.nonNil(target.ref), call.nonNil(error.ref));
    } else {
      pointer(target).owner.setRef(pointer(target).slot, error.ref);
    }
    return true;
  }

  private static Pointer pointer(Box box) {
    return switch (box.ref) {
      case Pointer pointer -> pointer;
      case HeapObject object -> new Pointer(object, 0);
      case null, default -> throw new IllegalStateException("not a pointer: " + box.type);
    };
  }
}
