package dev.gopark.runtime.region;

import dev.gopark.code.Function;
import dev.gopark.runtime.exec.Linker;
import dev.gopark.runtime.model.FramelessNative;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// All functions of a program in executable form, each made when it is first asked for. May be
/// shared by machines on several threads.
public final class CodeTable {
  /// When to make regions of a function, usually: soon, but not of what runs only once.
  public static final int WARM = 3_000;

  /// For a table without regions.
  public static final int NEVER = 0;

  private static final Executor ONE_BY_ONE =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("regions").factory());

  /// Makes regions beside the run, one function after the other: they are used once they are there.
  /// A function of which none can be made stays with its operations.
  public static final Executor BESIDE =
      task ->
          ONE_BY_ONE.execute(
              () -> {
                try {
                  task.run();
                } catch (IllegalStateException | IllegalArgumentException _) {
                  // Slower, but right.
                }
              });

  private final Linker linker;
  private final int warm;
  private final Executor maker;

  // By id, null for those that nobody has asked for. Threads may make one twice, which costs time
  // alone: a FunctionCode can be passed on without synchronisation.
  private final @Nullable FunctionCode[] functions;

  /// @param functionCount of the program
  /// @param warm so many instructions of a function are executed one by one before regions are made
  ///   of it
  /// @param maker where that is done
  public CodeTable(Linker linker, int functionCount, int warm, Executor maker) {
    this.linker = linker;
    this.warm = warm;
    this.maker = maker;
    this.functions = new FunctionCode[functionCount];
  }

  /// What executes `function`.
  public FunctionCode of(Function function) {
    FunctionCode known = functions[function.id()];
    return known != null ? known : make(function);
  }

  void makeRegions(FunctionCode busy) {
    maker.execute(busy::makeRegions);
  }

  /// How the native `function` can be called without a frame, or null.
  @Nullable NativeSite frameless(Function function) {
    FramelessNative body = of(function).isNative() ? linker.frameless(function) : null;
    return body == null ? null : NativeSite.of(body, function, of(function).operation(0));
  }

  private FunctionCode make(Function function) {
    FunctionCode made = new FunctionCode(function, linker.operations(function), this, warm);
    functions[function.id()] = made;
    return made;
  }
}
