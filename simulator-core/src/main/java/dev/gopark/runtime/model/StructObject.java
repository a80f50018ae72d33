package dev.gopark.runtime.model;

import org.jspecify.annotations.Nullable;

/// A struct: slot i holds field i, in [#words] or [#refs] as its type says. An array is null when
/// no field needs it.
public final class StructObject extends HeapObject {
  private static final long[] NO_WORDS = {};
  private static final @Nullable Object[] NO_REFS = {};

  public final Layout layout;
  public final long[] words;
  public final @Nullable Object[] refs;

  public StructObject(long address, Layout layout) {
    super(address);
    this.layout = layout;
    this.words = layout.hasWords ? new long[layout.slots] : NO_WORDS;
    this.refs = layout.hasRefs ? new Object[layout.slots] : NO_REFS;
  }

  @Override
  public long word(int slot) {
    return words[slot];
  }

  @Override
  public void setWord(int slot, long value) {
    words[slot] = value;
  }

  @Override
  public @Nullable Object ref(int slot) {
    return refs[slot];
  }

  @Override
  public void setRef(int slot, @Nullable Object value) {
    refs[slot] = value;
  }

  @Override
  public long address(int slot) {
    return address() + layout.offset(slot);
  }

  @Override
  public long slots() {
    return layout.slots;
  }
}
