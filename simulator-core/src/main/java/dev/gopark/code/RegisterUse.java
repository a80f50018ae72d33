package dev.gopark.code;

import dev.gopark.types.Type;
import java.util.ArrayList;
import java.util.List;

/// The registers that an instruction reads, and those that it always writes when it is completed. A
/// call also loses what the frame has from the start of its window on, but for the results.
public final class RegisterUse {
  private final List<Register> reads = new ArrayList<>();
  private final List<Register> writes = new ArrayList<>();

  /// A register of one of the two files.
  public record Register(boolean word, int number) {}

  private RegisterUse() {}

  /// The registers of `instruction` in a function with `code`. The functions that it names must
  /// have been compiled.
  public static RegisterUse of(Instruction instruction, Function.Code code) {
    RegisterUse use = new RegisterUse();
    use.operands(instruction);
    use.rest(instruction, code);
    return use;
  }

  public List<Register> reads() {
    return reads;
  }

  public List<Register> writes() {
    return writes;
  }

  /// Whether the instruction makes a frame that begins at its `w[a]` and `r[b]`.
  public static boolean isCall(Opcode op) {
    return op == Opcode.CALL || op == Opcode.CALL_CLOSURE || op == Opcode.CALL_METHOD;
  }

  private void operands(Instruction i) {
    String files = OperandFiles.of(i);
    operand(files.charAt(0), i.a());
    operand(files.charAt(1), i.b());
    operand(files.charAt(2), i.c());
  }

  private void operand(char file, int register) {
    switch (file) {
      case 'w' -> reads.add(new Register(true, register));
      case 'r' -> reads.add(new Register(false, register));
      case 'W' -> writes.add(new Register(true, register));
      case 'R' -> writes.add(new Register(false, register));
      default -> {}
    }
  }

  /// What is not in `a`, `b` or `c`.
  private void rest(Instruction i, Function.Code code) {
    switch (i.op()) {
      case STRING_DECODE -> writes.add(new Register(true, i.a() + 1));
      case MAP_LOAD_OK -> writes.add(new Register(true, (int) i.imm()));
      case STRING_SLICE, SLICE_SLICE, ARRAY_SLICE -> bounds(i.extra(SliceBounds.class));
      case CALL -> {
        Function callee = i.extra(Function.class);
        addAll(reads, i.a(), Window.words(callee), i.b(), Window.refs(callee));
        results(i, callee.signature());
      }
      case CALL_CLOSURE -> {
        arguments(i, i.extra(Type.Signature.class));
        results(i, i.extra(Type.Signature.class));
      }
      case CALL_METHOD -> {
        arguments(i, i.extra(MethodRef.class).signature());
        results(i, i.extra(MethodRef.class).signature());
      }
      case GO, DEFER -> arguments(i, i.extra(Type.Signature.class));
      case DEFER_AT -> {
        arguments(i, i.extra(Type.Signature.class));
        reads.add(new Register(true, (int) i.imm()));
      }
      case CLOSURE -> {
        i.extra(ClosureInfo.class).words().forEach(w -> reads.add(new Register(true, w)));
        i.extra(ClosureInfo.class).refs().forEach(r -> reads.add(new Register(false, r)));
      }
      case NATIVE -> addAll(reads, 0, code.wordCount(), 0, code.refCount());
      case RETURN -> addAll(reads, 0, code.resultWords(), 0, code.resultRefs());
      case RETURN_VALUES -> returned(i.extra(ReturnInfo.class));
      case SELECT -> i.extra(SelectInfo.class).cases().forEach(this::option);
      case PRINT -> printed(i.extra(PrintInfo.class));
      default -> {}
    }
  }

  private void bounds(SliceBounds bounds) {
    for (SliceBounds.Bound bound : List.of(bounds.low(), bounds.high(), bounds.max())) {
      if (!bound.isAbsent()) {
        reads.add(new Register(true, bound.register()));
      }
    }
  }

  private void arguments(Instruction call, Type.Signature signature) {
    addWindow(reads, call, signature.parameters());
  }

  private void results(Instruction call, Type.Signature signature) {
    addWindow(writes, call, signature.results());
  }

  private static void addWindow(List<Register> uses, Instruction call, List<Type> types) {
    int words = Registers.countWords(types);
    addAll(uses, call.a(), words, call.b(), types.size() - words);
  }

  private static void addAll(List<Register> uses, int word, int words, int ref, int refs) {
    for (int i = 0; i < words; i++) {
      uses.add(new Register(true, word + i));
    }
    for (int i = 0; i < refs; i++) {
      uses.add(new Register(false, ref + i));
    }
  }

  private void returned(ReturnInfo info) {
    for (int word : info.words()) {
      reads.add(new Register(true, word));
    }
    for (int ref : info.refs()) {
      reads.add(new Register(false, ref));
    }
  }

  private void option(SelectInfo.Case option) {
    reads.add(new Register(false, option.channel()));
    if (option.value() >= 0) {
      boolean word = Registers.isWord(option.type().element());
      (option.send() ? reads : writes).add(new Register(word, option.value()));
    }
  }

  private void printed(PrintInfo print) {
    for (int k = 0; k < print.registers().size(); k++) {
      boolean word = Registers.isWord(print.types().get(k));
      reads.add(new Register(word, print.registers().get(k)));
    }
  }
}
