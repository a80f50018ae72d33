package dev.gopark.watch;

import dev.gopark.code.Registers;
import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.MapObject;
import dev.gopark.runtime.model.SliceValue;
import dev.gopark.types.BasicType;
import dev.gopark.types.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Elements of slices, arrays, strings and maps, and how many there are.
final class Elements {
  private Elements() {}

  static Held at(Held whole, Held index, Type type) throws NotHere {
    return switch (whole.type().underlying()) {
      case Type.GoMap map -> ofMap(map, whole.ref(), index, type);
      case Type.Slice _ -> {
        int number = checked(index, length(whole, false));
        SliceValue slice = (SliceValue) Objects.requireNonNull(whole.ref());
        yield Held.at(type, slice.array, slice.offset + number);
      }
      case Type.Array array ->
          Held.at(type, Evaluation.object(whole), checked(index, array.length()));
      case Type.Pointer(Type to) when to.underlying() instanceof Type.Array array ->
          Held.at(type, Evaluation.object(whole), checked(index, array.length()));
      case BasicType _ -> {
        int number = checked(index, whole.text().length());
        yield Held.ofWord(type, whole.text().charAt(number));
      }
      default -> throw new NotHere(whole.type() + " has no elements that can be shown here");
    };
  }

  private static int checked(Held index, long length) throws NotHere {
    if (index.word() < 0 || index.word() >= length) {
      throw new NotHere("index out of range [%d] with length %d".formatted(index.word(), length));
    }
    return (int) index.word();
  }

  /// The entry of a key, else the zero value.
  private static Held ofMap(Type.GoMap type, @Nullable Object ref, Held key, Type element)
      throws NotHere {
    boolean word = Registers.isWord(type.key());
    if (!word && !(key.ref() instanceof String)) {
      throw new NotHere("keys of type " + type.key() + " are not looked up here");
    }
    if (ref instanceof MapObject map) {
      for (int slot = 0; slot < map.slotCount(); slot++) {
        if (map.isLive(slot)
            && (word ? map.keyWord(slot) == key.word() : key.text().equals(map.keyRef(slot)))) {
          return new Held(element, map.elementWord(slot), map.elementRef(slot));
        }
      }
    }
    if (Registers.isAggregate(element)) {
      throw new NotHere("the map has no such key");
    }
    boolean text = element.underlying() instanceof BasicType basic && basic.isString();
    return new Held(element, 0, text ? "" : null);
  }

  /// `len`, or `cap`.
  static long length(Held held, boolean capacity) throws NotHere {
    return switch (held.type().underlying()) {
      case BasicType _ -> held.text().length();
      case Type.Array array -> array.length();
      case Type.Pointer(Type to) when to.underlying() instanceof Type.Array array -> array.length();
      case Type.Slice _ ->
          held.ref() instanceof SliceValue slice ? capacity ? slice.capacity : slice.length : 0;
      case Type.GoMap _ -> held.ref() instanceof MapObject map ? map.size() : 0;
      case Type.Channel _ ->
          held.ref() instanceof Channel channel ? capacity ? channel.capacity : channel.count : 0;
      default -> throw new NotHere(held.type() + " has no length");
    };
  }
}
