package dev.gopark.code;

import dev.gopark.source.Position;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Span;
import dev.gopark.types.StandardPackages;
import dev.gopark.types.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A compiled function, method, closure or wrapper. Its code is set once, after which it never
/// changes; equal only to itself.
public final class Function {
  private final int id;
  private final String name;
  private final String pkg;
  private final SourceFile file;
  private final @Nullable Span declared;
  private final Type.Signature signature;
  private final @Nullable Type receiver;
  private final boolean user;
  private boolean wrapper;
  private Code code = Code.EMPTY;
  private volatile @Nullable Liveness liveness;
  private volatile @Nullable CodeUse use;

  /// What the compiler fills in.
  ///
  /// @param wordCount registers of each file that a frame needs, call windows included
  /// @param offsets for each instruction the byte offset in the file that it comes from
  /// @param statements for each instruction whether a statement begins there (a LINE step may stop)
  /// @param argumentWords registers that the arguments take (receiver and captured values not
  ///   counted)
  /// @param resultWords registers that the results take
  /// @param recoverEntry where to go on when a deferred call has recovered a panic: code that runs
  ///   the remaining defers and returns the results as they stand; -1 without defers
  /// @param variables what is where, for people
  /// @param names for each instruction that makes an object the name a person would give it
  ///   (`results`), else null
  public record Code(
      Instruction[] instructions,
      int wordCount,
      int refCount,
      int[] offsets,
      boolean[] statements,
      int argumentWords,
      int argumentRefs,
      int resultWords,
      int resultRefs,
      int recoverEntry,
      List<Variable> variables,
      @Nullable String[] names) {
    static final Code EMPTY =
        new Code(
            new Instruction[0],
            0,
            0,
            new int[0],
            new boolean[0],
            0,
            0,
            0,
            0,
            -1,
            List.of(),
            new @Nullable String[0]);
  }

  /// A variable in scope from instruction `from` (inclusive) to `to` (exclusive): in word or
  /// reference register `register` as its type says, or, when `cell`, in the cell that reference
  /// register holds.
  public record Variable(String name, Type type, int register, boolean cell, int from, int to) {}

  public Function(
      int id,
      String name,
      String pkg,
      SourceFile file,
      @Nullable Span declared,
      Type.Signature signature,
      @Nullable Type receiver) {
    this.id = id;
    this.name = name;
    this.pkg = pkg;
    this.user = !StandardPackages.isWithin(pkg);
    this.file = file;
    this.declared = declared;
    this.signature = signature;
    this.receiver = receiver;
  }

  /// Its index in [Program#functions()].
  public int id() {
    return id;
  }

  /// As Go's traces name it: `main.f`, `main.(*T).m`, `main.main.func1`, `sync.(*Mutex).Lock`.
  public String name() {
    return name;
  }

  /// The import path of its package; `main` for the program's own.
  public String pkg() {
    return pkg;
  }

  /// Whether it belongs to the user's program and not to the library.
  public boolean isUser() {
    return user;
  }

  public SourceFile file() {
    return file;
  }

  public @Nullable Span declared() {
    return declared;
  }

  public Type.Signature signature() {
    return signature;
  }

  public @Nullable Type receiver() {
    return receiver;
  }

  /// Whether the compiler made it up (a promoted method, a deferred builtin): traces leave it out.
  public boolean isWrapper() {
    return wrapper;
  }

  void markWrapper() {
    wrapper = true;
  }

  public Code code() {
    return code;
  }

  /// Which registers can still matter where; worked out when first asked for.
  public Liveness liveness() {
    Liveness known = liveness;
    if (known == null) {
      known = new Liveness(code);
      liveness = known;
    }
    return known;
  }

  /// What its code can use; worked out when first asked for.
  public CodeUse use() {
    CodeUse known = use;
    if (known == null) {
      known = CodeUse.of(this);
      use = known;
    }
    return known;
  }

  /// The line (from 1) of the instruction at `pc`.
  public int lineAt(int pc) {
    return file.lineOf(code.offsets[Math.min(pc, code.offsets.length - 1)]);
  }

  /// Where traces say that the instruction at `pc` stands.
  public Position shownAt(int pc) {
    return file.shownPositionOf(code.offsets[Math.min(pc, code.offsets.length - 1)]);
  }

  void setCode(Code newCode) {
    code = newCode;
  }

  @Override
  public String toString() {
    return name;
  }
}
