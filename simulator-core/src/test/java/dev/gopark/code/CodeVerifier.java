package dev.gopark.code;

import dev.gopark.types.Type;
import java.util.ArrayList;
import java.util.List;

/// Checks what must hold for all code: registers exist, jumps land inside, calls fit into their
/// frames, control never runs off the end.
final class CodeVerifier {
  private final Function function;
  private final Function.Code code;
  private final List<String> complaints = new ArrayList<>();

  private CodeVerifier(Function function) {
    this.function = function;
    this.code = function.code();
  }

  /// What is wrong with the functions of `program`; empty if nothing.
  static List<String> verify(Program program) {
    List<String> complaints = new ArrayList<>();
    for (Function function : program.functions()) {
      CodeVerifier verifier = new CodeVerifier(function);
      verifier.verify();
      complaints.addAll(verifier.complaints);
    }
    program
        .methods()
        .values()
        .forEach(
            table ->
                table
                    .values()
                    .forEach(
                        f -> {
                          if (!program.functions().contains(f)) {
                            complaints.add(f + " is in a method table but not in the program");
                          }
                        }));
    return complaints;
  }

  private void verify() {
    Instruction[] instructions = code.instructions();
    if (instructions.length == 0) {
      complaints.add(function + " has no code");
      return;
    }
    check(
        instructions.length - 1,
        Jumps.isTerminator(instructions[instructions.length - 1].op()),
        "runs off the end");
    check(0, code.offsets().length == instructions.length, "offsets");
    check(0, code.statements().length == instructions.length, "statements");
    check(0, code.names().length == instructions.length, "names");
    check(0, code.recoverEntry() < instructions.length, "recover entry");
    for (int pc = 0; pc < instructions.length; pc++) {
      verify(pc, instructions[pc]);
    }
    for (Function.Variable variable : code.variables()) {
      boolean word = !variable.cell() && Registers.isWord(variable.type());
      check(
          variable.from(),
          variable.register() < (word ? code.wordCount() : code.refCount()),
          "variable " + variable.name());
      check(variable.from(), variable.from() <= variable.to(), "range of " + variable.name());
    }
  }

  private void verify(int pc, Instruction instruction) {
    if (Jumps.target(instruction) != Jumps.NONE
        || instruction.op().name().startsWith("JUMP")
        || instruction.op() == Opcode.MAP_NEXT) {
      int target = Jumps.target(instruction);
      check(pc, target >= 0 && target < code.instructions().length, "jumps to " + target);
    }
    for (OperandFiles.Use use : OperandFiles.of(instruction)) {
      int limit = use.word() ? code.wordCount() : code.refCount();
      check(
          pc,
          use.register() >= 0 && use.register() < limit,
          (use.word() ? "w" : "r") + use.register() + " of " + limit);
    }
    if (instruction.op() == Opcode.CALL && instruction.x() instanceof Function callee) {
      checkWindow(pc, instruction, callee.signature().results());
    }
    if (instruction.op() == Opcode.CLOSURE && instruction.x() instanceof ClosureInfo closure) {
      closure.words().forEach(w -> check(pc, w < code.wordCount(), "captures w" + w));
      closure.refs().forEach(r -> check(pc, r < code.refCount(), "captures r" + r));
    }
  }

  private void checkWindow(int pc, Instruction call, List<Type> types) {
    int words = (int) types.stream().filter(Registers::isWord).count();
    check(pc, call.a() + words <= code.wordCount(), "word results do not fit");
    check(pc, call.b() + types.size() - words <= code.refCount(), "reference results do not fit");
  }

  private void check(int pc, boolean holds, String complaint) {
    if (!holds) {
      complaints.add(
          function + " at " + pc + ": " + complaint + "\n" + Disassembler.listing(function));
    }
  }
}
