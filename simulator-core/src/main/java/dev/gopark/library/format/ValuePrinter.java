package dev.gopark.library.format;

import dev.gopark.code.ComplexNumber;
import dev.gopark.library.format.Parts.Value;
import dev.gopark.runtime.model.Box;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Pointer;
import dev.gopark.runtime.model.Values;
import dev.gopark.types.BasicType;
import dev.gopark.types.Type;
import dev.gopark.types.TypePrinter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Prints values by their kind.
final class ValuePrinter {
  /// A value that contains itself has no end; Go's stack would overflow.
  private static final int DEEPEST = 1000;

  /// `[]byte`
  static final Type BYTES = new Type.Slice(BasicType.UINT8);

  private final Printer printer;
  private final NumberWriter out;

  ValuePrinter(Printer printer) {
    this.printer = printer;
    this.out = printer.out;
  }

  /// Prints `value`, found `depth` levels inside an operand. Methods of the operand itself have
  /// been tried already.
  void print(Value value, int verb, int depth) {
    if (depth > DEEPEST) {
      out.out.append("...");
      return;
    }
    Type type = value.type();
    if (depth > 0 && !value.hidden() && !isInterface(type) && printer.callMethods(value, verb)) {
      return;
    }
    switch (type.underlying()) {
      case BasicType basic -> basic(value, basic, verb);
      case Type.GoMap map -> map(value, map, verb, depth);
      case Type.Struct struct -> struct(value, struct, verb, depth);
      case Type.Interface _ -> held(value, verb, depth);
      case Type.Array(_, Type element) -> elements(value, element, verb, depth);
      case Type.Slice(Type element) -> elements(value, element, verb, depth);
      case Type.Pointer(Type element) -> pointedTo(value, element, verb, depth);
      case Type.Channel _, Type.Signature _ -> pointer(value, verb);
      default -> throw new IllegalStateException("a value of type " + type);
    }
  }

  private static boolean isInterface(Type type) {
    return type.underlying() instanceof Type.Interface;
  }

  private boolean goSyntax() {
    return out.flags.sharpV;
  }

  private void basic(Value value, BasicType type, int verb) {
    if (type.isString()) {
      string(value.text(), verb, value);
    } else if (type.isBoolean()) {
      bool(value, verb);
    } else if (type.isFloat()) {
      real(value, type == BasicType.FLOAT32 ? 32 : 64, verb);
    } else if (type.isComplex()) {
      complex(value, type, verb);
    } else if (type.isInteger()) {
      integer(value, !type.isUnsigned(), verb);
    } else {
      pointer(value, verb);
    }
  }

  private void bool(Value value, int verb) {
    if (verb == 't' || verb == 'v') {
      out.bool(value.word() != 0);
    } else {
      printer.complain(verb, value);
    }
  }

  private void integer(Value value, boolean signed, int verb) {
    long word = value.word();
    switch (verb) {
      case 'v' -> {
        if (goSyntax() && !signed) {
          out.hexadecimal(word, true);
        } else {
          out.integer(word, 10, signed, 'v');
        }
      }
      case 'd' -> out.integer(word, 10, signed, 'd');
      case 'b' -> out.integer(word, 2, signed, 'b');
      case 'o', 'O' -> out.integer(word, 8, signed, (char) verb);
      case 'x', 'X' -> out.integer(word, 16, signed, (char) verb);
      case 'c' -> out.rune(word);
      case 'q' -> out.quotedRune(word);
      case 'U' -> out.unicode(word);
      default -> printer.complain(verb, value);
    }
  }

  private void complex(Value value, BasicType type, int verb) {
    if ("vbgGxXfFeE".indexOf(verb) < 0) {
      printer.complain(verb, value);
      return;
    }
    ComplexNumber number = ComplexNumber.of(value.ref());
    int bits = type == BasicType.COMPLEX64 ? 32 : 64;
    boolean plus = out.flags.plus;
    out.out.append("(");
    real(number.real(), value, bits, verb);
    out.flags.plus = true;
    real(number.imaginary(), value, bits, verb);
    out.out.append("i)");
    out.flags.plus = plus;
  }

  private void real(Value value, int bits, int verb) {
    real(Double.longBitsToDouble(value.word()), value, bits, verb);
  }

  private void real(double real, Value value, int bits, int verb) {
    switch (verb) {
      case 'v' -> out.real(real, bits, 'g', -1);
      case 'b', 'g', 'G', 'x', 'X' -> out.real(real, bits, (char) verb, -1);
      case 'f', 'e', 'E' -> out.real(real, bits, (char) verb, 6);
      case 'F' -> out.real(real, bits, 'f', 6);
      default -> printer.complain(verb, value);
    }
  }

  /// A string, or what a method of `value` returned.
  void string(String text, int verb, Value value) {
    switch (verb) {
      case 'v' -> {
        if (goSyntax()) {
          out.quoted(text);
        } else {
          out.string(text);
        }
      }
      case 's' -> out.string(text);
      case 'x' -> out.hex(text, false);
      case 'X' -> out.hex(text, true);
      case 'q' -> out.quoted(text);
      default -> printer.complain(verb, value);
    }
  }

  /// The address of a pointer, channel, map, function or slice.
  void pointer(Value value, int verb) {
    if (!isReference(value.type())) {
      printer.complain(verb, value);
      return;
    }
    long address = Values.address(value.ref());
    switch (verb) {
      case 'v' -> address(address, value.type());
      case 'p' -> out.hexadecimal(address, !out.flags.sharp);
      case 'b' -> out.integer(address, 2, false, 'b');
      case 'o' -> out.integer(address, 8, false, 'o');
      case 'd' -> out.integer(address, 10, false, 'd');
      case 'x', 'X' -> out.integer(address, 16, false, (char) verb);
      default -> printer.complain(verb, value);
    }
  }

  private static boolean isReference(Type type) {
    return switch (type.underlying()) {
      case Type.Pointer _, Type.Channel _, Type.GoMap _, Type.Signature _, Type.Slice _ -> true;
      default -> type.underlying() == BasicType.UNSAFE_POINTER;
    };
  }

  private void address(long address, Type type) {
    if (goSyntax()) {
      out.out.append('(').append(TypePrinter.qualified(type)).append(")(");
      if (address == 0) {
        out.out.append("nil");
      } else {
        out.hexadecimal(address, true);
      }
      out.out.append(')');
    } else if (address == 0) {
      out.pad("<nil>");
    } else {
      out.hexadecimal(address, !out.flags.sharp);
    }
  }

  /// `%v` of a pointer to something composite follows it, once.
  private void pointedTo(Value value, Type element, int verb, int depth) {
    Value target = depth == 0 && value.ref() != null ? target(value, element) : null;
    if (target == null) {
      pointer(value, verb);
    } else {
      out.out.append('&');
      print(target, verb, depth + 1);
    }
  }

  private static @Nullable Value target(Value pointer, Type element) {
    return switch (element.underlying()) {
      case Type.Struct _, Type.Array _ -> new Value(element, 0, pointer.ref(), pointer.hidden());
      case Type.Slice _, Type.GoMap _ ->
          pointer.ref() instanceof Pointer to
              ? Parts.slot(to.owner, to.slot, element, pointer.hidden())
              : null;
      default -> null;
    };
  }

  private void held(Value value, int verb, int depth) {
    if (value.ref() instanceof Box box) {
      print(new Value(box.type, box.word, box.ref, value.hidden()), verb, depth + 1);
    } else if (goSyntax()) {
      out.out.append(TypePrinter.qualified(value.type())).append("(nil)");
    } else {
      out.out.append("<nil>");
    }
  }

  private void struct(Value value, Type.Struct struct, int verb, int depth) {
    if (!(value.ref() instanceof HeapObject object)) {
      throw new IllegalStateException("a struct without an object");
    }
    out.out.append(goSyntax() ? TypePrinter.qualified(value.type()) : "").append('{');
    List<Type.StructField> fields = struct.fields();
    for (int i = 0; i < fields.size(); i++) {
      Type.StructField field = fields.get(i);
      separate(i);
      if (out.flags.plusV || goSyntax()) {
        out.out.append(field.name()).append(':');
      }
      boolean hidden = value.hidden() || !field.pkg().isEmpty();
      print(unwrapped(Parts.slot(object, i, field.type(), hidden)), verb, depth + 1);
    }
    out.out.append('}');
  }

  /// What an interface field holds, unless it is nil.
  private static Value unwrapped(Value value) {
    return isInterface(value.type()) && value.ref() instanceof Box box
        ? new Value(box.type, box.word, box.ref, value.hidden())
        : value;
  }

  private void elements(Value value, Type element, int verb, int depth) {
    boolean bytes = Parts.isBytes(element);
    if (bytes && "sqxX".indexOf(verb) >= 0) {
      string(Parts.bytes(value), verb, value);
      return;
    }
    if (goSyntax() && value.ref() == null) {
      out.out.append(typeName(value, depth)).append("(nil)");
      return;
    }
    if (Parts.length(value) > Integer.MAX_VALUE) {
      throw new OutOfMemoryError("a text cannot be so long");
    }
    out.out.append(goSyntax() ? typeName(value, depth) + "{" : "[");
    for (int i = 0; i < Parts.length(value); i++) {
      separate(i);
      print(Parts.element(value, element, i), verb, depth + 1);
    }
    out.out.append(goSyntax() ? '}' : ']');
  }

  /// Go syntax for an operand that is a plain slice of bytes is `[]byte`.
  private static String typeName(Value value, int depth) {
    return depth == 0 && value.type().equals(BYTES)
        ? "[]byte"
        : TypePrinter.qualified(value.type());
  }

  private void map(Value value, Type.GoMap type, int verb, int depth) {
    if (verb == 'p') {
      pointer(value, verb);
      return;
    }
    if (goSyntax() && value.ref() == null) {
      out.out.append(TypePrinter.qualified(value.type())).append("(nil)");
      return;
    }
    out.out.append(goSyntax() ? TypePrinter.qualified(value.type()) + "{" : "map[");
    List<MapEntries.Entry> entries = MapEntries.sorted(value, type);
    for (int i = 0; i < entries.size(); i++) {
      separate(i);
      print(entries.get(i).key(), verb, depth + 1);
      out.out.append(':');
      print(entries.get(i).element(), verb, depth + 1);
    }
    out.out.append(goSyntax() ? '}' : ']');
  }

  private void separate(int index) {
    if (index > 0) {
      out.out.append(goSyntax() ? ", " : " ");
    }
  }
}
