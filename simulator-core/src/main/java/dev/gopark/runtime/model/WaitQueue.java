package dev.gopark.runtime.model;

import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// The goroutines that wait to send to, or to receive from, a channel: first in, first out. A ring
/// that takes no memory of its own before the first one comes, since most channels have nobody in
/// one of their queues.
public final class WaitQueue extends AbstractCollection<Sudog> {
  private static final @Nullable Sudog[] NONE = {};

  private @Nullable Sudog[] places = NONE;
  private int first;
  private int size;

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean isEmpty() {
    return size == 0;
  }

  public void addLast(Sudog place) {
    if (size == places.length) {
      grow();
    }
    places[index(size)] = place;
    size++;
  }

  @Override
  public boolean add(Sudog place) {
    addLast(place);
    return true;
  }

  public @Nullable Sudog peekFirst() {
    return size == 0 ? null : places[first];
  }

  public @Nullable Sudog pollFirst() {
    if (size == 0) {
      return null;
    }
    Sudog place = places[first];
    places[first] = null;
    first = index(1);
    size--;
    return place;
  }

  /// Takes out `place` where it stands first, if it does anywhere.
  @Override
  public boolean remove(Object place) {
    int at = 0;
    while (at < size && places[index(at)] != place) {
      at++;
    }
    if (at == size) {
      return false;
    }
    for (int i = at; i < size - 1; i++) {
      places[index(i)] = places[index(i + 1)];
    }
    size--;
    places[index(size)] = null;
    return true;
  }

  @Override
  public void clear() {
    places = NONE;
    first = 0;
    size = 0;
  }

  /// The index in the ring of the place number `i` in the queue.
  private int index(int i) {
    int index = first + i;
    return index < places.length ? index : index - places.length;
  }

  private void grow() {
    @Nullable Sudog[] larger = new Sudog[size == 0 ? 1 : 2 * size];
    for (int i = 0; i < size; i++) {
      larger[i] = places[index(i)];
    }
    places = larger;
    first = 0;
  }

  @Override
  public Iterator<Sudog> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < size;
      }

      @Override
      public Sudog next() {
        Sudog place = next < size ? places[index(next++)] : null;
        if (place == null) {
          throw new NoSuchElementException();
        }
        return place;
      }
    };
  }
}
