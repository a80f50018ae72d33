package dev.gopark.code;

import dev.gopark.types.Type;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the code of a function that lies ahead can use, in any order that its jumps allow.
///
/// @param functions those that it calls or makes values of
/// @param methods keys of the interface methods that it calls
/// @param globals numbers of package-level variables
/// @param sends types of channels to which it sends
/// @param receives types of channels from which it receives
/// @param closes types of channels that it closes
/// @param retries whether it tries what may fail and goes on: TryLock, a compare-and-swap, a select
///   with a default
/// @param unlocks whether it may unlock something that it has not locked on the way
public record CodeUse(
    Set<Function> functions,
    Set<String> methods,
    Set<Integer> globals,
    Set<Type> sends,
    Set<Type> receives,
    Set<Type> closes,
    boolean retries,
    boolean unlocks) {
  private static final Pattern LOCK =
      Pattern.compile("sync\\.\\(\\*(RW)?Mutex\\)\\.(Try)?R?Lock(-fm)?");
  private static final Pattern UNLOCK =
      Pattern.compile("sync\\.\\(\\*(RW)?Mutex\\)\\.R?Unlock(-fm)?");

  private static final Pattern TRY =
      Pattern.compile("sync\\.\\(\\*(RW)?Mutex\\)\\.TryR?Lock|sync/atomic\\..*CompareAndSwap.*");

  /// All of `function`.
  static CodeUse of(Function function) {
    return new Walk(function.code(), 0).use();
  }

  /// What lies ahead of the instruction at `pc`, itself included.
  public static CodeUse from(Function function, int pc) {
    return new Walk(function.code(), pc).use();
  }

  private static final class Walk {
    private final Instruction[] code;
    private boolean retries;
    private final boolean unlocks;
    private final Set<Function> functions = new LinkedHashSet<>();
    private final Set<String> methods = new LinkedHashSet<>();
    private final Set<Integer> globals = new LinkedHashSet<>();
    private final Set<Type> sends = new LinkedHashSet<>();
    private final Set<Type> receives = new LinkedHashSet<>();
    private final Set<Type> closes = new LinkedHashSet<>();

    Walk(Function.Code body, int pc) {
      code = body.instructions();
      BitSet starts = new BitSet();
      starts.set(pc);
      if (body.recoverEntry() >= 0) {
        starts.set(body.recoverEntry());
      }
      reach(starts, false).stream().forEach(at -> use(code[at]));
      retries |= functions.stream().anyMatch(f -> TRY.matcher(f.name()).matches());
      unlocks = reach(starts, true).stream().anyMatch(at -> names(code[at], UNLOCK));
    }

    CodeUse use() {
      return new CodeUse(functions, methods, globals, sends, receives, closes, retries, unlocks);
    }

    private static boolean names(Instruction i, Pattern pattern) {
      Function named =
          switch (i.x()) {
            case Function function -> function;
            case ClosureInfo closure -> closure.function();
            case null, default -> null;
          };
      return named != null && pattern.matcher(named.name()).matches();
    }

    /// The instructions that can be reached, if wanted only without locking anything.
    private BitSet reach(BitSet starts, boolean withoutLocking) {
      BitSet seen = new BitSet(code.length);
      ArrayDeque<Integer> open = new ArrayDeque<>();
      starts.stream().forEach(open::add);
      while (!open.isEmpty()) {
        int pc = open.removeFirst();
        if (pc >= code.length || pc < 0 || seen.get(pc)) {
          continue;
        }
        seen.set(pc);
        if (withoutLocking && names(code[pc], LOCK)) {
          continue;
        }
        int target = Jumps.target(code[pc]);
        if (target != Jumps.NONE) {
          open.add(target);
        }
        if (!Jumps.isTerminator(code[pc].op())) {
          open.add(pc + 1);
        }
      }
      return seen;
    }

    private void use(Instruction i) {
      switch (i.op()) {
        case GLOBAL_LOAD_WORD, GLOBAL_LOAD_REF, GLOBAL_POINTER -> globals.add(i.b());
        case GLOBAL_STORE_WORD, GLOBAL_STORE_REF -> globals.add(i.b());
        case CHAN_SEND -> add(sends, i.x());
        case CHAN_RECEIVE -> add(receives, i.x());
        case CHAN_CLOSE -> add(closes, i.x());
        default -> mention(i.x());
      }
    }

    private static void add(Set<Type> types, @Nullable Object type) {
      if (type instanceof Type known && known.underlying() instanceof Type.Channel channel) {
        types.add(channel.element());
      }
    }

    private void mention(@Nullable Object extra) {
      switch (extra) {
        case Function function -> functions.add(function);
        case ClosureInfo closure -> functions.add(closure.function());
        case MethodRef method -> methods.add(method.key());
        case SelectInfo select -> {
          retries |= select.hasDefault();
          for (SelectInfo.Case each : select.cases()) {
            add(each.send() ? sends : receives, each.type());
          }
        }
        case null, default -> {}
      }
    }
  }
}
