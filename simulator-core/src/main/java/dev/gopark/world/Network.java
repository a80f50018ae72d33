package dev.gopark.world;

import dev.gopark.world.Descriptor.Listener;
import dev.gopark.world.Descriptor.Socket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The loopback network: connections between two descriptors of the same program; and pipes, which
/// are one half of a connection, and may have several descriptors at one end.
public final class Network {
  private static final int FIRST_PORT = 40_000;
  private static final int LAST_PORT = 65_535;

  private final Descriptors descriptors;
  private final Map<Integer, Stream> streams = new TreeMap<>();
  private final Map<Integer, ArrayDeque<Pending>> backlogs = new TreeMap<>();
  private int nextStream;
  private int nextPort = FIRST_PORT;

  /// A connection that waits to be accepted.
  private record Pending(int descriptor, long arrivesAt) {}

  /// The outcome of an operation, and descriptors that it makes ready.
  ///
  /// @param descriptor a new one, or -1
  /// @param readyAt after AGAIN, when it is worth trying again, [World#NEVER] if unknown
  public record Result(
      Errno errno, String bytes, int count, int descriptor, long readyAt, List<Ready> ready) {
    static Result failed(Errno errno) {
      return new Result(errno, "", 0, -1, World.NEVER, List.of());
    }

    static Result later(long readyAt) {
      return new Result(Errno.AGAIN, "", 0, -1, readyAt, List.of());
    }

    static Result made(int descriptor, List<Ready> ready) {
      return new Result(Errno.OK, "", 0, descriptor, World.NEVER, ready);
    }
  }

  /// A descriptor that can be read or written from some moment on.
  public record Ready(int descriptor, boolean toWrite, long at) {}

  Network(Descriptors descriptors) {
    this.descriptors = descriptors;
  }

  Network copy(Descriptors copied) {
    Network copy = new Network(copied);
    streams.forEach((id, stream) -> copy.streams.put(id, stream.copy()));
    backlogs.forEach((port, backlog) -> copy.backlogs.put(port, new ArrayDeque<>(backlog)));
    copy.nextStream = nextStream;
    copy.nextPort = nextPort;
    return copy;
  }

  long fingerprint() {
    long hash = 31L * nextStream + nextPort;
    for (Map.Entry<Integer, Stream> entry : streams.entrySet()) {
      hash = (31 * hash + entry.getKey()) * 31 + entry.getValue().fingerprint();
    }
    for (Map.Entry<Integer, ArrayDeque<Pending>> entry : backlogs.entrySet()) {
      hash = (31 * hash + entry.getKey()) * 31 + List.copyOf(entry.getValue()).hashCode();
    }
    return hash;
  }

  /// A pipe: the descriptor to read from, and the one to write to.
  public int[] pipe() {
    int stream = nextStream++;
    int reader = descriptors.add(new Socket(stream, -1, -1, -1));
    int writer = descriptors.add(new Socket(-1, stream, -1, -1));
    streams.put(stream, new Stream(reader, writer));
    return new int[] {reader, writer};
  }

  /// Takes connections at `port`, or at a free one if that is 0.
  public Result listen(int port) {
    int chosen = port == 0 ? freePort() : port;
    if (backlogs.containsKey(chosen)) {
      return Result.failed(Errno.ADDRINUSE);
    }
    backlogs.put(chosen, new ArrayDeque<>());
    return Result.made(descriptors.add(new Listener(chosen)), List.of());
  }

  private int freePort() {
    int port = nextPort;
    while (backlogs.containsKey(port)) {
      port = port == LAST_PORT ? FIRST_PORT : port + 1;
    }
    nextPort = port == LAST_PORT ? FIRST_PORT : port + 1;
    return port;
  }

  /// Connects to `port`; the other side can accept it at `arrivesAt`.
  public Result connect(int port, long arrivesAt) {
    ArrayDeque<Pending> backlog = backlogs.get(port);
    if (backlog == null) {
      return Result.failed(Errno.CONNREFUSED);
    }
    int own = freePort();
    int there = nextStream++;
    int back = nextStream++;
    int client = descriptors.add(new Socket(back, there, own, port));
    int server = descriptors.add(new Socket(there, back, port, own));
    streams.put(there, new Stream(server, client));
    streams.put(back, new Stream(client, server));
    backlog.addLast(new Pending(server, arrivesAt));
    int listener = descriptors.find(open -> open instanceof Listener l && l.port() == port);
    return Result.made(client, List.of(new Ready(listener, false, arrivesAt)));
  }

  /// Takes the connection that has waited longest.
  public Result accept(int descriptor, long now) {
    if (!(descriptors.get(descriptor) instanceof Listener listener)) {
      return Result.failed(Errno.BADF);
    }
    ArrayDeque<Pending> backlog = backlogs.getOrDefault(listener.port(), new ArrayDeque<>());
    Pending first = backlog.peekFirst();
    if (first == null || first.arrivesAt() > now) {
      return Result.later(first == null ? World.NEVER : first.arrivesAt());
    }
    backlog.removeFirst();
    Pending next = backlog.peekFirst();
    return Result.made(
        first.descriptor(),
        next == null ? List.of() : List.of(new Ready(descriptor, false, next.arrivesAt())));
  }

  /// When there is something to read, be it the end, as far as that is known.
  long readableAt(int descriptor) {
    Stream in = descriptors.get(descriptor) instanceof Socket s ? streams.get(s.in()) : null;
    return in == null ? World.NEVER : in.readableAt();
  }

  /// The writer of a stream, which is closed already, closes it at `at` if that is sooner.
  List<Ready> endBy(int stream, long at) {
    Stream out = streams.get(stream);
    if (out == null || out.writer >= 0) {
      return List.of();
    }
    out.endsAt = Math.min(out.endsAt, at);
    return out.reader < 0 ? List.of() : List.of(new Ready(out.reader, false, out.readableAt()));
  }

  /// Reads up to `max` bytes; none at the end.
  public Result read(int descriptor, int max, long now) {
    Stream in = descriptors.get(descriptor) instanceof Socket s ? streams.get(s.in()) : null;
    if (in == null) {
      return Result.failed(Errno.BADF);
    }
    if (in.readableAt() > now) {
      return Result.later(in.readableAt());
    }
    String bytes = in.take(max, now);
    List<Ready> ready = new ArrayList<>();
    if (in.writer >= 0 && !bytes.isEmpty()) {
      ready.add(new Ready(in.writer, true, now));
    }
    if (in.readableAt() != World.NEVER) {
      ready.add(new Ready(descriptor, false, in.readableAt()));
    }
    return new Result(Errno.OK, bytes, bytes.length(), -1, World.NEVER, ready);
  }

  /// Writes as much of `bytes` as there is room for; it can be read at `arrivesAt`.
  public Result write(int descriptor, String bytes, long arrivesAt) {
    Stream out = descriptors.get(descriptor) instanceof Socket s ? streams.get(s.out()) : null;
    if (out == null) {
      return Result.failed(Errno.BADF);
    }
    if (out.reader < 0) {
      return Result.failed(Errno.PIPE);
    }
    int room = Stream.CAPACITY - out.unread();
    if (room <= 0) {
      return Result.later(World.NEVER);
    }
    String part = bytes.substring(0, Math.min(room, bytes.length()));
    out.chunks.addLast(new Stream.Chunk(arrivesAt, part));
    return new Result(
        Errno.OK,
        "",
        part.length(),
        -1,
        World.NEVER,
        List.of(new Ready(out.reader, false, out.readableAt())));
  }

  /// Closes a socket or listener; the other side learns of it at `arrivesAt`.
  public Result close(int descriptor, long arrivesAt) {
    Descriptor closed = descriptors.remove(descriptor);
    if (closed instanceof Listener listener) {
      List<Ready> ready = new ArrayList<>();
      ArrayDeque<Pending> backlog = backlogs.remove(listener.port());
      if (backlog != null) {
        backlog.forEach(pending -> ready.addAll(close(pending.descriptor(), arrivesAt).ready()));
      }
      return Result.made(-1, ready);
    }
    if (closed instanceof Socket socket) {
      List<Ready> ready = new ArrayList<>();
      endWriting(socket, arrivesAt, ready);
      endReading(socket, arrivesAt, ready);
      return Result.made(-1, ready);
    }
    return Result.failed(Errno.BADF);
  }

  /// Closes the writing half of a connection.
  public Result closeWrite(int descriptor, long arrivesAt) {
    if (!(descriptors.get(descriptor) instanceof Socket socket)) {
      return Result.failed(Errno.BADF);
    }
    List<Ready> ready = new ArrayList<>();
    endWriting(socket, arrivesAt, ready);
    return Result.made(-1, ready);
  }

  private void endWriting(Socket socket, long arrivesAt, List<Ready> ready) {
    Stream out = streams.get(socket.out());
    if (out == null) {
      return;
    }
    out.writer = sameEnd(socket);
    if (out.writer >= 0) {
      return;
    }
    out.endsAt = Math.min(out.endsAt, arrivesAt);
    if (out.reader >= 0) {
      ready.add(new Ready(out.reader, false, out.readableAt()));
    } else {
      streams.remove(socket.out());
    }
  }

  /// Another descriptor of the same end of a pipe, -1 if there is none.
  private int sameEnd(Socket socket) {
    return socket.port() >= 0 ? -1 : descriptors.find(socket::equals);
  }

  private void endReading(Socket socket, long arrivesAt, List<Ready> ready) {
    Stream in = streams.get(socket.in());
    if (in == null) {
      return;
    }
    in.reader = sameEnd(socket);
    if (in.reader >= 0) {
      return;
    }
    in.chunks.clear();
    if (in.writer >= 0) {
      ready.add(new Ready(in.writer, true, arrivesAt));
    } else {
      streams.remove(socket.in());
    }
  }

  /// The port of this end, or of a listener; -1 if it is closed.
  public int port(int descriptor) {
    return switch (descriptors.get(descriptor)) {
      case Socket socket -> socket.port();
      case Listener listener -> listener.port();
      case Descriptor.OpenFile _ -> -1;
      case null -> -1;
    };
  }

  /// The port of the other end; -1 if there is none.
  public int peerPort(int descriptor) {
    return descriptors.get(descriptor) instanceof Socket socket ? socket.peerPort() : -1;
  }
}
