package dev.gopark.world;

/// What a descriptor of the program stands for.
sealed interface Descriptor {
  Descriptor copy();

  long fingerprint();

  /// A file or directory that is open.
  final class OpenFile implements Descriptor {
    final int inode;
    final int flags;
    long offset;

    OpenFile(int inode, int flags) {
      this.inode = inode;
      this.flags = flags;
    }

    @Override
    public Descriptor copy() {
      OpenFile copy = new OpenFile(inode, flags);
      copy.offset = offset;
      return copy;
    }

    @Override
    public long fingerprint() {
      return (31L * inode + flags) * 31 + offset;
    }
  }

  /// One end of a connection: it reads from one stream and writes to another.
  record Socket(int in, int out, int port, int peerPort) implements Descriptor {
    @Override
    public Descriptor copy() {
      return this;
    }

    @Override
    public long fingerprint() {
      return hashCode();
    }
  }

  /// Takes connections at a port.
  record Listener(int port) implements Descriptor {
    @Override
    public Descriptor copy() {
      return this;
    }

    @Override
    public long fingerprint() {
      return port;
    }
  }
}
