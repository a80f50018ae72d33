package dev.gopark.world;

import java.util.ArrayDeque;

/// One direction of a connection: bytes on their way and those that have arrived.
final class Stream {
  /// Bytes that may be unread before a writer has to wait.
  static final int CAPACITY = 64 * 1024;

  /// Some bytes and the time at which they can be read; chars are bytes.
  record Chunk(long arrivesAt, String bytes) {}

  final ArrayDeque<Chunk> chunks = new ArrayDeque<>();

  /// The descriptors at its ends, -1 once closed.
  int reader;

  int writer;

  /// When the reader learns that the writer has closed it, [World#NEVER] before.
  long endsAt = World.NEVER;

  Stream(int reader, int writer) {
    this.reader = reader;
    this.writer = writer;
  }

  int unread() {
    return chunks.stream().mapToInt(chunk -> chunk.bytes().length()).sum();
  }

  /// When there is something to read, be it the end.
  long readableAt() {
    return chunks.isEmpty() ? endsAt : chunks.getFirst().arrivesAt();
  }

  /// Takes up to `max` bytes of those that have arrived.
  String take(int max, long now) {
    StringBuilder taken = new StringBuilder();
    while (!chunks.isEmpty() && chunks.getFirst().arrivesAt() <= now && taken.length() < max) {
      Chunk first = chunks.removeFirst();
      int count = Math.min(max - taken.length(), first.bytes().length());
      taken.append(first.bytes(), 0, count);
      if (count < first.bytes().length()) {
        chunks.addFirst(new Chunk(first.arrivesAt(), first.bytes().substring(count)));
      }
    }
    return taken.toString();
  }

  Stream copy() {
    Stream copy = new Stream(reader, writer);
    copy.chunks.addAll(chunks);
    copy.endsAt = endsAt;
    return copy;
  }

  long fingerprint() {
    long hash = (31L * reader + writer) * 31 + Long.hashCode(endsAt);
    for (Chunk chunk : chunks) {
      hash = 31 * hash + chunk.hashCode();
    }
    return hash;
  }
}
