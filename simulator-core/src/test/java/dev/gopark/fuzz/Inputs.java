package dev.gopark.fuzz;

import java.util.SplittableRandom;

/// The inputs of the fuzz tests; the same seed and corpus make the same program.
final class Inputs {
  private final Corpus corpus;
  private final TokenMutator tokens;
  private final TreeMutator trees;

  Inputs(Corpus corpus) {
    this.corpus = corpus;
    this.tokens = new TokenMutator(corpus);
    this.trees = new TreeMutator(corpus);
  }

  /// A program whose chars are bytes: one of the corpus, broken by tokens or changed by pieces of
  /// its tree.
  String program(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String program = corpus.any(random);
    return random.nextInt(5) == 0 ? tokens.mutate(program, random) : trees.mutate(program, random);
  }
}
