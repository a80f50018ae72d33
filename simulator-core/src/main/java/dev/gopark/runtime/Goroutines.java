package dev.gopark.runtime;

import dev.gopark.code.Function;
import dev.gopark.event.Event;
import dev.gopark.runtime.model.FunctionValue;
import dev.gopark.runtime.model.GoStatement;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Places;
import dev.gopark.runtime.model.Processor;
import dev.gopark.source.Position;
import org.jspecify.annotations.Nullable;

/// How goroutines come into being and end.
final class Goroutines {
  /// So many finished goroutines are remembered, for people.
  private static final int MAX_FINISHED = 100;

  private static final int MAIN = 1;

  private final MachineKernel kernel;
  private GoStatement last = GoStatement.NONE;

  Goroutines(MachineKernel kernel) {
    this.kernel = kernel;
  }

  /// Starts a goroutine on `value` with the given arguments, as a `go` statement on `processor`
  /// does.
  void start(FunctionValue value, long[] words, @Nullable Object[] refs, Processor processor) {
    Goroutine created = create(value.function, processor);
    created.enter(0, 0, 0, 0);
    System.arraycopy(words, 0, created.words, 0, words.length);
    System.arraycopy(refs, 0, created.refs, 0, refs.length);
    System.arraycopy(value.words, 0, created.words, words.length, value.words.length);
    System.arraycopy(value.refs, 0, created.refs, refs.length, value.refs.length);
    kernel.order().started(created, processor.running);
    kernel.scheduler().start(processor, created, created.id != MAIN);
  }

  private Goroutine create(Function function, Processor processor) {
    MachineData data = kernel.data();
    int limit = kernel.config().limits().goroutines();
    if (data.goroutines.size() >= limit) {
      throw kernel.limit("more than %,d goroutines at once".formatted(limit));
    }
    Goroutine creator = processor.running;
    Goroutine created =
        creator == null
            ? new Goroutine(data.nextGoroutine++, function, 0, GoStatement.NONE)
            : new Goroutine(data.nextGoroutine++, function, creator.id, statement(creator));
    if (creator != null) {
      creator.children++;
    }
    data.goroutines.put(created.id, created);
    data.tally.alive(data.goroutines.size());
    return created;
  }

  /// The statement that `creator` executes: mostly it is the one that was executed last.
  private GoStatement statement(Goroutine creator) {
    Position shown = kernel.places().of(creator).shown();
    if (!last.isAt(creator.current, creator.pc, shown.file(), shown.line())) {
      last = new GoStatement(creator.current, creator.pc, shown.file(), shown.line());
    }
    return last;
  }

  /// `goroutine`, which runs on `processor`, has returned from its function.
  void finish(Processor processor, Goroutine goroutine) {
    if (kernel.observed()) {
      String rule = goroutine + " returned from its function";
      kernel.emit(new Event.GoEnd(kernel.when(processor), rule));
    }
    remember(processor, goroutine);
    kernel.scheduler().end(processor);
    kernel.data().goroutines.remove(goroutine.id);
    Goroutine creator = kernel.data().goroutine(goroutine.creator);
    if (creator != null) {
      creator.children--;
    }
  }

  private void remember(Processor processor, Goroutine goroutine) {
    MachineData data = kernel.data();
    Places.Place place = kernel.places().of(goroutine);
    data.finished.addLast(
        new MachineData.Finished(
            goroutine.id,
            goroutine.function.name(),
            place.file(),
            place.line(),
            goroutine.creator,
            goroutine.startedBy.file(),
            goroutine.startedBy.line(),
            data.steps,
            processor.clock));
    if (data.finished.size() > MAX_FINISHED) {
      data.finished.removeFirst();
    }
  }
}
