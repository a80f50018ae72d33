package dev.gopark.library;

import dev.gopark.runtime.model.NativeCall;
import dev.gopark.source.Latencies;
import dev.gopark.world.Errno;
import dev.gopark.world.FileTree;
import dev.gopark.world.Files;
import dev.gopark.world.World;
import java.util.List;

/// Bodies of package os that are system calls on files and the console.
final class FileNatives {
  private FileNatives() {}

  static void register(NativeTable table) {
    SlowNatives slow = new SlowNatives(table, Latencies::file);
    slow.add("os.sysOpen", "openat", FileNatives::open);
    slow.add("os.sysRead", "read", FileNatives::read);
    slow.add("os.sysWrite", "write", FileNatives::write);
    slow.add("os.sysTruncate", "ftruncate", FileNatives::truncate);
    slow.add("os.sysClose", "close", call -> fail(call, files(call).close((int) call.word(0))));
    slow.add("os.sysStat", "newfstatat", FileNatives::stat);
    slow.add("os.sysFstat", "fstat", call -> status(call, files(call).status((int) call.word(0))));
    slow.add("os.sysMkdir", "mkdirat", FileNatives::makeDirectory);
    slow.add("os.sysRemove", "unlinkat", FileNatives::remove);
    slow.add("os.sysRename", "renameat", FileNatives::rename);
    slow.add("os.sysList", "getdents64", FileNatives::list);
    slow.add("os.sysChdir", "chdir", FileNatives::changeFolder);
    table.add("os.sysSeek", FileNatives::seek);
    table.add("os.workingDirectory", call -> call.setRef(0, world(call).folder));
    new SlowNatives(table, Latencies::console)
        .add(
            "os.readConsole",
            "read",
            call -> call.setRef(0, call.kernel().outside().readConsole((int) call.word(0))));
  }

  private static World world(NativeCall call) {
    return call.kernel().outside().world();
  }

  private static Files files(NativeCall call) {
    return world(call).files();
  }

  private static FileTree tree(NativeCall call) {
    return world(call).tree();
  }

  private static String path(NativeCall call, int register) {
    return world(call).absolute(call.string(register));
  }

  private static long now(NativeCall call) {
    return call.kernel().nanos();
  }

  private static void fail(NativeCall call, Errno errno) {
    call.setWord(0, errno.number);
  }

  private static void open(NativeCall call) {
    Files.Opened opened =
        files(call).open(path(call, 0), (int) call.word(0), (int) call.word(1), now(call));
    call.setWord(0, opened.descriptor());
    call.setWord(1, opened.errno().number);
  }

  private static void read(NativeCall call) {
    Files.Bytes bytes = files(call).read((int) call.word(0), (int) call.word(1), call.word(2));
    call.setRef(0, bytes.bytes());
    fail(call, bytes.errno());
  }

  private static void write(NativeCall call) {
    count(call, files(call).write((int) call.word(0), call.string(0), call.word(1), now(call)));
  }

  private static void seek(NativeCall call) {
    count(call, files(call).seek((int) call.word(0), call.word(1), (int) call.word(2)));
  }

  private static void count(NativeCall call, Files.Count count) {
    call.setWord(0, count.count());
    call.setWord(1, count.errno().number);
  }

  private static void truncate(NativeCall call) {
    fail(call, files(call).truncate((int) call.word(0), call.word(1), now(call)));
  }

  private static void stat(NativeCall call) {
    status(call, tree(call).status(path(call, 0)));
  }

  private static void status(NativeCall call, FileTree.Status status) {
    call.setBool(0, status.isDirectory());
    call.setWord(1, status.mode() & 0777);
    call.setWord(2, status.size());
    call.setWord(3, status.modifiedAt());
    call.setWord(4, status.errno().number);
  }

  private static void makeDirectory(NativeCall call) {
    fail(call, tree(call).makeDirectory(path(call, 0), (int) call.word(0), now(call)));
  }

  private static void remove(NativeCall call) {
    fail(call, tree(call).remove(path(call, 0), now(call)));
  }

  private static void rename(NativeCall call) {
    fail(call, tree(call).rename(path(call, 0), path(call, 1), now(call)));
  }

  private static void list(NativeCall call) {
    String path = path(call, 0);
    List<String> names = tree(call).list(path);
    Errno found = tree(call).status(path).errno();
    call.setRef(0, names == null ? null : Results.array(call.kernel(), names));
    fail(call, names == null && found == Errno.OK ? Errno.NOTDIR : found);
  }

  private static void changeFolder(NativeCall call) {
    String path = path(call, 0);
    FileTree.Status status = tree(call).status(path);
    if (status.isDirectory()) {
      world(call).folder = path;
    }
    Errno found = status.errno();
    fail(call, found == Errno.OK && !status.isDirectory() ? Errno.NOTDIR : found);
  }
}
