package dev.gopark.runtime;

import dev.gopark.code.ComplexNumber;
import dev.gopark.code.Registers;
import dev.gopark.runtime.model.Box;
import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.FunctionValue;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.MapObject;
import dev.gopark.runtime.model.Pointer;
import dev.gopark.runtime.model.SliceValue;
import dev.gopark.runtime.text.FloatText;
import dev.gopark.types.BasicType;
import dev.gopark.types.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Renders values for people, on one line and no longer than asked: `42`, `"hi"`, `[1 2 3]`, `{x:1
/// y:2}`, `&{…}`.
public final class ValueText {
  private static final int MAX_DEPTH = 3;
  private static final char ELLIPSIS = '…';

  private final StringBuilder out = new StringBuilder();
  private final int limit;

  private ValueText(int limit) {
    this.limit = limit;
  }

  /// The value of `type` held in `word` or `ref`, cut to `maxChars`.
  public static String render(Type type, long word, @Nullable Object ref, int maxChars) {
    ValueText text = new ValueText(maxChars);
    text.value(type, word, ref, 0);
    return text.out.length() <= maxChars
        ? text.out.toString()
        : text.out.substring(0, maxChars - 1) + ELLIPSIS;
  }

  private boolean isFull() {
    return out.length() > limit;
  }

  private void value(Type type, long word, @Nullable Object ref, int depth) {
    if (depth > MAX_DEPTH || isFull()) {
      out.append(ELLIPSIS);
      return;
    }
    switch (type.underlying()) {
      case BasicType basic -> basic(basic, word, ref);
      case Type.Interface _ -> box((Box) ref, depth);
      case Type.Struct struct -> struct(struct.fields(), (HeapObject) ref, depth);
      case Type.Array array ->
          elements(array.element(), (HeapObject) ref, 0, (int) array.length(), depth);
      case Type.Slice slice -> slice(slice.element(), (SliceValue) ref, depth);
      case Type.GoMap map -> map(map, (MapObject) ref, depth);
      case Type.Pointer pointer -> pointer(pointer.element(), ref, depth);
      case Type.Channel _ -> out.append(ref instanceof Channel channel ? channel.name : "nil");
      case Type.Signature _ ->
          out.append(ref instanceof FunctionValue function ? function.function.name() : "nil");
      case Type.Tuple _ -> out.append("()");
      default -> out.append('?');
    }
  }

  private void basic(BasicType type, long word, @Nullable Object ref) {
    if (type == BasicType.STRING) {
      String bytes = ref instanceof String text ? text : "";
      String decoded =
          new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      out.append('"').append(decoded.replace("\n", "\\n").replace("\t", "\\t")).append('"');
    } else if (type == BasicType.BOOL) {
      out.append(word != 0);
    } else if (type.isFloat()) {
      out.append(
          FloatText.format(
              Double.longBitsToDouble(word), 'g', -1, type == BasicType.FLOAT32 ? 32 : 64));
    } else if (type.isComplex()) {
      ComplexNumber number = ComplexNumber.of(ref);
      int bits = type == BasicType.COMPLEX64 ? 32 : 64;
      String imaginary = FloatText.format(number.imaginary(), 'g', -1, bits);
      String sign = imaginary.startsWith("-") || imaginary.startsWith("+") ? "" : "+";
      String real = FloatText.format(number.real(), 'g', -1, bits);
      out.append('(').append(real).append(sign).append(imaginary).append("i)");
    } else if (type.isUnsigned()) {
      out.append(Long.toUnsignedString(word));
    } else {
      out.append(word);
    }
  }

  private void box(@Nullable Box box, int depth) {
    if (box == null) {
      out.append("nil");
    } else {
      value(box.type, box.word, box.ref, depth);
    }
  }

  private void slot(Type type, HeapObject owner, int slot, int depth) {
    if (Registers.isWord(type)) {
      value(type, owner.word(slot), null, depth + 1);
    } else {
      value(type, 0, owner.ref(slot), depth + 1);
    }
  }

  private void struct(List<Type.StructField> fields, @Nullable HeapObject object, int depth) {
    out.append('{');
    for (int i = 0; object != null && i < fields.size() && !isFull(); i++) {
      out.append(i == 0 ? "" : " ").append(fields.get(i).name()).append(':');
      slot(fields.get(i).type(), object, i, depth);
    }
    out.append('}');
  }

  private void elements(
      Type element, @Nullable HeapObject array, int offset, long length, int depth) {
    out.append('[');
    for (int i = 0; array != null && i < length && !isFull(); i++) {
      out.append(i == 0 ? "" : " ");
      slot(element, array, offset + i, depth);
    }
    out.append(']');
  }

  private void slice(Type element, @Nullable SliceValue slice, int depth) {
    if (slice == null) {
      out.append("nil");
    } else {
      elements(element, slice.array, slice.offset, slice.length, depth);
    }
  }

  private void map(Type.GoMap type, @Nullable MapObject map, int depth) {
    if (map == null) {
      out.append("nil");
      return;
    }
    out.append("map[");
    boolean first = true;
    for (int slot = 0; slot < map.slotCount() && !isFull(); slot++) {
      if (map.isLive(slot)) {
        out.append(first ? "" : " ");
        first = false;
        value(type.key(), map.keyWord(slot), map.keyRef(slot), depth + 1);
        out.append(':');
        value(type.element(), map.elementWord(slot), map.elementRef(slot), depth + 1);
      }
    }
    out.append(']');
  }

  private void pointer(Type element, @Nullable Object ref, int depth) {
    switch (ref) {
      case null -> out.append("nil");
      case HeapObject object when depth == 0 -> {
        out.append('&');
        value(element, 0, object, depth + 1);
      }
      case HeapObject object -> out.append("0x").append(Long.toHexString(object.address()));
      case Pointer pointer -> out.append("0x").append(Long.toHexString(pointer.address()));
      default -> out.append('?');
    }
  }
}
