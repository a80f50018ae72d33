package dev.gopark.code;

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
    RegisterUse use = RegisterUse.of(instruction, code);
    use.reads().forEach(register -> check(pc, register, "reads"));
    use.writes().forEach(register -> check(pc, register, "writes"));
    if (RegisterUse.isCall(instruction.op())) {
      checkNothingKept(pc, instruction, use);
    }
  }

  private void check(int pc, RegisterUse.Register register, String what) {
    int limit = register.word() ? code.wordCount() : code.refCount();
    check(
        pc,
        register.number() >= 0 && register.number() < limit,
        "%s %s of %d".formatted(what, register, limit));
  }

  /// After a call nobody reads what lay in its window, but for the results.
  private void checkNothingKept(int pc, Instruction call, RegisterUse use) {
    LiveRegisters after = function.liveness().before(pc + 1);
    for (int word : after.words()) {
      boolean result = use.writes().contains(new RegisterUse.Register(true, word));
      check(pc, word < call.a() || result, "w" + word + " is in the window and read later");
    }
    for (int ref : after.refs()) {
      boolean result = use.writes().contains(new RegisterUse.Register(false, ref));
      check(pc, ref < call.b() || result, "r" + ref + " is in the window and read later");
    }
  }

  private void check(int pc, boolean holds, String complaint) {
    if (!holds) {
      complaints.add(
          function + " at " + pc + ": " + complaint + "\n" + Disassembler.listing(function));
    }
  }
}
