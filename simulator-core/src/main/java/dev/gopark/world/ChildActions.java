package dev.gopark.world;

import dev.gopark.world.Act.CopyInput;
import dev.gopark.world.Act.Leave;
import dev.gopark.world.Act.Pause;
import dev.gopark.world.Act.Say;
import dev.gopark.world.Descriptor.OpenFile;
import dev.gopark.world.Descriptor.Socket;
import dev.gopark.world.Progress.Ended;
import dev.gopark.world.Progress.Printed;

/// How commands get ahead: one acts until it must wait for a pipe. Each has a clock of its own, and
/// what it reads and writes carries times.
final class ChildActions {
  private static final int SIGPIPE = 13;
  private static final int BLOCK = 32 * 1024;
  private static final int CONSOLE_ERROR = 2;

  private final Descriptors descriptors;
  private final Files files;
  private final Network network;

  ChildActions(Descriptors descriptors, Files files, Network network) {
    this.descriptors = descriptors;
    this.files = files;
    this.network = network;
  }

  /// Whether `child` gets ahead.
  boolean act(int id, Child child, long now, Progress progress) {
    boolean moved = false;
    while (!child.isOver() && child.clock != World.NEVER && step(id, child, now, progress)) {
      moved = true;
    }
    return moved;
  }

  private boolean step(int id, Child child, long now, Progress progress) {
    if (!child.unwritten.isEmpty()) {
      return write(id, child, now, progress);
    }
    Act act = child.acts.get(child.next);
    if (act instanceof CopyInput copy) {
      return copy(child, copy.translation(), progress);
    }
    child.next++;
    switch (act) {
      case Say say -> say(child, say);
      case Pause pause -> child.clock = Child.later(child.clock, pause.nanos());
      case Leave leave -> end(id, child, child.clock, Processes.exited(leave.code()), progress);
      case CopyInput _ -> throw new IllegalStateException("copied already");
    }
    return true;
  }

  private static void say(Child child, Say say) {
    child.toError = say.toError();
    child.unwritten = say.text();
  }

  private boolean copy(Child child, Translation translation, Progress progress) {
    int file = child.files[0];
    String bytes;
    if (descriptors.get(file) instanceof Socket) {
      long readableAt = network.readableAt(file);
      if (readableAt == World.NEVER) {
        return false;
      }
      Network.Result result = network.read(file, BLOCK, readableAt);
      progress.ready().addAll(result.ready());
      child.clock = Math.max(child.clock, readableAt);
      bytes = result.bytes();
    } else if (file == 0) {
      bytes = child.typed;
      child.typed = "";
    } else {
      bytes = files.read(file, BLOCK, -1).bytes();
    }
    if (bytes.isEmpty()) {
      child.next++;
    } else {
      say(child, new Say(false, translation.of(bytes)));
    }
    return true;
  }

  private boolean write(int id, Child child, long now, Progress progress) {
    int file = child.files[child.toError ? 2 : 1];
    if (descriptors.get(file) instanceof Socket) {
      return send(id, child, file, now, progress);
    }
    if (descriptors.get(file) instanceof OpenFile) {
      files.write(file, child.unwritten, -1, child.clock);
    } else if (file > 0) {
      progress.printed().add(new Printed(file == CONSOLE_ERROR, child.unwritten));
    }
    child.unwritten = "";
    return true;
  }

  private boolean send(int id, Child child, int file, long now, Progress progress) {
    if (child.stuck) {
      child.clock = Math.max(child.clock, now);
    }
    Network.Result result = network.write(file, child.unwritten, child.seenAt());
    progress.ready().addAll(result.ready());
    child.stuck = result.errno() == Errno.AGAIN;
    if (result.errno() == Errno.PIPE) {
      end(id, child, child.clock, SIGPIPE, progress);
    } else {
      child.unwritten = child.unwritten.substring(result.count());
    }
    return !child.stuck;
  }

  /// `child` ends at `at`, which may be sooner than it would have.
  void end(int id, Child child, long at, int status, Progress progress) {
    boolean wasOver = child.isOver();
    child.endsAt = at;
    child.clock = at;
    child.status = status;
    if (wasOver) {
      for (int stream : child.outputs) {
        progress.ready().addAll(network.endBy(stream, child.seenAt()));
      }
    } else {
      child.outputs = child.outputs(descriptors);
      for (int file : child.files) {
        close(file, child, progress);
      }
    }
    progress.ended().add(new Ended(id, at));
  }

  private void close(int file, Child child, Progress progress) {
    if (descriptors.get(file) instanceof Socket) {
      progress.ready().addAll(network.close(file, child.seenAt()).ready());
    } else if (descriptors.get(file) instanceof OpenFile) {
      files.close(file);
    }
  }
}
