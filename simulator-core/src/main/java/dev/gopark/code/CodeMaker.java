package dev.gopark.code;

import dev.gopark.types.Type;
import java.util.List;

/// Makes a function's [Function.Code] of what a buffer and a frame have collected.
final class CodeMaker {
  private final CodeBuffer code;
  private final Frame frame;

  CodeMaker(CodeBuffer code, Frame frame) {
    this.code = code;
    this.frame = frame;
  }

  Function.Code make(
      Type.Signature signature, int recoverEntry, List<Function.Variable> variables) {
    int argumentWords = Registers.countWords(signature.parameters());
    int resultWords = Registers.countWords(signature.results());
    int resultRefs = signature.results().size() - resultWords;
    frame.reserve(resultWords, resultRefs);
    return new Function.Code(
        code.instructions(),
        frame.wordCount(),
        frame.refCount(),
        code.offsets(),
        code.statements(),
        argumentWords,
        signature.parameters().size() - argumentWords,
        resultWords,
        resultRefs,
        recoverEntry,
        variables,
        code.names());
  }
}
