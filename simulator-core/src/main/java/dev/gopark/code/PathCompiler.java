package dev.gopark.code;

import dev.gopark.types.Type;
import java.util.List;

/// Follows paths of fields from object to object. Structs and pointers to structs are both
/// references to the object, so a path does not care which it meets.
final class PathCompiler {
  private final CodeBuffer code;
  private final Frame frame;

  /// A field: slot `slot` of the object in reference register `object`.
  record FieldSlot(int object, int slot, Type type) {}

  PathCompiler(CodeBuffer code, Frame frame) {
    this.code = code;
    this.frame = frame;
  }

  /// The field at the end of `path` (not empty), from the struct of (or pointed to by) `type` in
  /// `object`.
  FieldSlot follow(int object, Type type, List<Integer> path) {
    int holder = object;
    Type.StructField field = field(type, path.getFirst());
    for (int i = 1; i < path.size(); i++) {
      int next = frame.ref();
      code.emit(Opcode.FIELD_LOAD_REF, next, holder, path.get(i - 1));
      holder = next;
      field = field(field.type(), path.get(i));
    }
    return new FieldSlot(holder, path.getLast(), field.type());
  }

  private static Type.StructField field(Type type, int index) {
    return Types.struct(Types.dereferenced(type)).fields().get(index);
  }

  /// Loads a field; a struct or array is not copied.
  void load(FieldSlot field, int dst) {
    boolean word = Registers.isWord(field.type());
    code.emit(
        word ? Opcode.FIELD_LOAD_WORD : Opcode.FIELD_LOAD_REF, dst, field.object(), field.slot());
  }

  /// Loads a pointer to a field.
  void address(FieldSlot field, int dst) {
    if (Registers.isAggregate(field.type())) {
      load(field, dst);
    } else {
      code.emit(Opcode.FIELD_POINTER, dst, field.object(), field.slot(), field.type());
    }
  }

  /// Loads what `pointer` points to, of type `element`; a struct or array is copied.
  void dereference(int pointer, Type element, int dst) {
    if (Registers.isAggregate(element)) {
      code.emit(Opcode.COPY, dst, pointer);
    } else {
      boolean word = Registers.isWord(element);
      code.emit(word ? Opcode.POINTER_LOAD_WORD : Opcode.POINTER_LOAD_REF, dst, pointer);
    }
  }

  /// Moves a value between registers of the file of `type`.
  void move(Type type, int dst, int src) {
    if (dst != src) {
      code.emit(Registers.isWord(type) ? Opcode.WORD_MOVE : Opcode.REF_MOVE, dst, src);
    }
  }

  /// Moves a value; a struct or array is copied.
  void copy(Type type, int dst, int src) {
    if (Registers.isAggregate(type)) {
      code.emit(Opcode.COPY, dst, src);
    } else {
      move(type, dst, src);
    }
  }

  /// Makes the receiver of a method out of an embedded field.
  void receiver(FieldSlot field, boolean wantsPointer, int dst) {
    boolean isPointer = Types.isPointer(field.type());
    if (wantsPointer) {
      if (isPointer) {
        load(field, dst);
      } else {
        address(field, dst);
      }
      return;
    }
    Frame.Mark mark = frame.mark();
    int value = frame.allocate(field.type());
    load(field, value);
    receiver(value, field.type(), false, dst);
    frame.release(mark);
  }

  /// Makes the receiver of a method out of a value or pointer in `register`.
  void receiver(int register, Type type, boolean wantsPointer, int dst) {
    if (!wantsPointer && type.underlying() instanceof Type.Pointer(Type element)) {
      dereference(register, element, dst);
    } else if (wantsPointer) {
      move(type, dst, register);
    } else {
      copy(type, dst, register);
    }
  }
}
