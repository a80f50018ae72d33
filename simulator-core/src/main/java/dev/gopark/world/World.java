package dev.gopark.world;

import java.util.TreeSet;

/// All of the simulated operating system that a program can see.
public final class World {
  /// The time of what is not going to happen.
  public static final long NEVER = Long.MAX_VALUE;

  /// Where programs run.
  public static final String HOME = "/home/gopher";

  private static final String[] FOLDERS = {"/bin", "/home", HOME, "/tmp"};

  /// Where relative paths begin.
  public String folder = HOME;

  private final FileTree tree;
  private final Descriptors descriptors;
  private final Files files;
  private final Network network;
  private final Processes processes;
  private final Signals signals;

  /// Descriptors whose deadline has passed: twice the number, and one more for writing.
  private final TreeSet<Integer> expired = new TreeSet<>();

  /// A few empty directories.
  public World() {
    this(new FileTree(), new Descriptors());
    for (String path : FOLDERS) {
      tree.makeDirectory(path, 0755, 0);
    }
  }

  private World(FileTree tree, Descriptors descriptors) {
    this.tree = tree;
    this.descriptors = descriptors;
    this.files = new Files(tree, descriptors);
    this.network = new Network(descriptors);
    this.signals = new Signals();
    this.processes = new Processes(tree, descriptors, files, network);
  }

  private World(World other, FileTree tree, Descriptors descriptors) {
    this.tree = tree;
    this.descriptors = descriptors;
    this.files = new Files(tree, descriptors);
    this.network = other.network.copy(descriptors);
    this.signals = other.signals.copy();
    this.processes = new Processes(tree, descriptors, files, network);
    this.processes.takeOver(other.processes);
    this.folder = other.folder;
    this.expired.addAll(other.expired);
  }

  public World copy() {
    return new World(this, tree.copy(), descriptors.copy());
  }

  public long fingerprint() {
    long hash = tree.fingerprint();
    hash = 31 * hash + descriptors.fingerprint();
    hash = 31 * hash + network.fingerprint();
    hash = 31 * hash + processes.fingerprint();
    hash = 31 * hash + signals.fingerprint();
    hash = 31 * hash + expired.hashCode();
    return 31 * hash + folder.hashCode();
  }

  public FileTree tree() {
    return tree;
  }

  public Files files() {
    return files;
  }

  public Network network() {
    return network;
  }

  public Processes processes() {
    return processes;
  }

  public Signals signals() {
    return signals;
  }

  /// A path as it counts from the current folder.
  public String absolute(String path) {
    return Paths.absolute(folder, path);
  }

  /// A number for one direction of a descriptor.
  public static int direction(int descriptor, boolean toWrite) {
    return 2 * descriptor + (toWrite ? 1 : 0);
  }

  /// Whether the deadline of a direction has passed.
  public boolean isExpired(int descriptor, boolean toWrite) {
    return expired.contains(direction(descriptor, toWrite));
  }

  public void setExpired(int descriptor, boolean toWrite, boolean value) {
    if (value) {
      expired.add(direction(descriptor, toWrite));
    } else {
      expired.remove(direction(descriptor, toWrite));
    }
  }
}
