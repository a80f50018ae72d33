package dev.gopark.runtime.model;

import dev.gopark.code.ComplexNumber;
import java.util.ArrayDeque;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Copies a machine's data as a whole: everything mutable is duplicated, what is immutable (code,
/// types, strings) is shared. Works through a list of what is begun, so that a long chain of
/// pointers cannot exhaust Java's stack.
public final class StateCopier {
  private final Copies copies = new Copies();

  private StateCopier() {}

  /// An independent copy of `data`.
  public static MachineData copy(MachineData data) {
    StateCopier copier = new StateCopier();
    try {
      return copier.whole(data);
    } finally {
      copier.copies.forget();
    }
  }

  private MachineData whole(MachineData from) {
    MachineData to =
        new MachineData(from.functions, from.heap.copy(), of(from.globals), from.chooser.copy());
    fill(from, to);
    fillOpen();
    fillQueues(from, to);
    to.copiedBytes = copies.bytes();
    return to;
  }

  private void fillOpen() {
    Object original = copies.nextOpen();
    while (original != null) {
      fill(original, of(original));
      original = copies.nextOpen();
    }
  }

  /// Completes the copy of what could not be copied at once.
  private void fill(Object original, Object copy) {
    switch (original) {
      case HeapObject object -> fillObject(object, (HeapObject) copy);
      case Goroutine goroutine -> fillGoroutine(goroutine, (Goroutine) copy);
      case Channel channel -> fillChannel(channel, (Channel) copy);
      case SyncState.Semaphored lock -> fillLock(lock, (SyncState.Semaphored) copy);
      case Sudog place -> fillSudog(place, (Sudog) copy);
      case Timer timer -> fillTimer(timer, (Timer) copy);
      case OsThread thread -> fillThread(thread, (OsThread) copy);
      case FunctionValue function -> copyRefs(function.refs, ((FunctionValue) copy).refs);
      case Deferred deferred -> copyRefs(deferred.refs(), ((Deferred) copy).refs());
      case MapObject _ -> ((MapObject) copy).remap(this::ofNullable);
      default -> throw new IllegalStateException("complete at once: " + original.getClass());
    }
  }

  private void fill(MachineData from, MachineData to) {
    to.steps = from.steps;
    to.events = from.events;
    to.nextGoroutine = from.nextGoroutine;
    to.nextThread = from.nextThread;
    to.nextSystemCall = from.nextSystemCall;
    to.callReturnsAt = from.callReturnsAt;
    to.sysmon = from.sysmon.copy();
    to.nextPollWait = from.nextPollWait;
    to.poller = ofNullable(from.poller);
    to.polledAt = from.polledAt;
    to.pollUntil = from.pollUntil;
    to.pollBrokenAt = from.pollBrokenAt;
    to.needsSpinning = from.needsSpinning;
    to.initialising = from.initialising;
    to.threadLimit = from.threadLimit;
    to.world = from.world.copy();
    from.deadlines.forEach((direction, timer) -> to.deadlines.put(direction, of(timer)));
    to.spinning = from.spinning;
    to.quantum = from.quantum;
    to.quantumLeft = from.quantumLeft;
    to.nextObject = from.nextObject;
    to.nextTimer = from.nextTimer;
    to.written = from.written;
    to.stackLimit = from.stackLimit;
    to.inputPosition = from.inputPosition;
    to.rule = from.rule;
    to.tally = from.tally.copy();
    to.exitCode = from.exitCode;
    to.races.addAll(from.races);
    to.finished.addAll(from.finished);
    to.idleProcessors.addAll(from.idleProcessors);
    from.threads.forEach(thread -> to.threads.add(of(thread)));
    from.idleThreads.forEach(thread -> to.idleThreads.add(of(thread)));
    from.systemCalls.forEach(thread -> to.systemCalls.add(of(thread)));
    from.pollWaits.forEach(wait -> to.pollWaits.add(pollWait(wait)));
    from.goroutines.forEach((id, goroutine) -> to.goroutines.put(id, of(goroutine)));
    from.globalQueue.forEach(goroutine -> to.globalQueue.add(of(goroutine)));
    from.held.forEach(goroutine -> to.held.add(of(goroutine)));
    to.picksMade = from.picksMade;
    from.objects.forEach(object -> to.objects.add(of(object)));
  }

  /// Processors come last: their timers are kept in order, so they must be complete.
  private void fillQueues(MachineData from, MachineData to) {
    for (Processor processor : from.processors) {
      Processor copy = new Processor(processor.number);
      to.tally.attach(copy);
      copy.status = processor.status;
      copy.clock = processor.clock;
      copy.running = ofNullable(processor.running);
      copy.runnext = ofNullable(processor.runnext);
      processor.queue.forEach(goroutine -> copy.queue.add(of(goroutine)));
      copy.schedtick = processor.schedtick;
      copy.syscalltick = processor.syscalltick;
      copy.seen = processor.seen.copy();
      copy.dispatches = processor.dispatches;
      copy.stolen = processor.stolen;
      copy.thread = ofNullable(processor.thread);
      copy.backOff = processor.backOff;
      copy.backOffGoroutine = processor.backOffGoroutine;
      copy.backOffOrder = processor.backOffOrder;
      for (Timer timer : processor.timers) {
        copy.timers.add(of(timer));
      }
      to.processors.add(copy);
      if (processor == from.turn) {
        to.turn = copy;
      }
      fillOpen();
    }
  }

  private <T> @Nullable T ofNullable(@Nullable T original) {
    return original == null ? null : of(original);
  }

  /// The copy of `original`, begun if need be. Its class is that of the original.
  @SuppressWarnings("unchecked")
  private <T> T of(T original) {
    Object known = copies.known(original);
    return (T) (known != null ? known : begin(original));
  }

  private Object begin(Object original) {
    Object copy =
        switch (original) {
          case HeapObject object -> copies.begin(object, object(object), JavaSize.of(object));
          case Goroutine goroutine -> goroutine(goroutine);
          case Channel channel -> channel(channel);
          case SyncState.Semaphored lock -> lock(lock);
          case Sudog place -> sudog(place);
          case Timer timer -> timer(timer);
          case OsThread thread -> thread(thread);
          case FunctionValue function -> function(function);
          case MapObject map -> copies.begin(map, new MapObject(map), JavaSize.of(map));
          case Deferred deferred -> deferred(deferred);
          case ComplexNumber number -> number;
          default -> complete(original);
        };
    if (original instanceof Shadowed from && from.shadow != null) {
      ((Shadowed) copy).shadow = from.shadow.copy();
    }
    return copy;
  }

  /// The copy of what has nothing to be filled in later.
  private Object complete(Object original) {
    Object copy =
        switch (original) {
          case Pointer pointer -> new Pointer(of(pointer.owner), pointer.slot);
          case UnsafePointer pointer ->
              new UnsafePointer(
                  ofNullable(pointer.pointer()), pointer.element(), pointer.address());
          case SliceValue slice ->
              new SliceValue(of(slice.array), slice.offset, slice.length, slice.capacity);
          case Box box -> box(box);
          case MapIterator iterator -> iterator.copy(of(iterator.map()));
          case PanicState panic -> panic(panic);
          default -> throw new IllegalStateException("cannot copy a " + original.getClass());
        };
    copies.know(original, copy, JavaSize.SMALL);
    return copy;
  }

  private HeapObject object(HeapObject from) {
    return switch (from) {
      case StructObject struct -> new StructObject(struct.address(), struct.layout);
      case WordCell cell -> new WordCell(cell.address());
      case RefCell cell -> new RefCell(cell.address());
      case WordArray array ->
          new WordArray(array.address(), array.values.length, array.elementSize);
      case ByteArray array -> new ByteArray(array.address(), array.values.length);
      case RefArray array ->
          new RefArray(array.address(), array.values.length, array.elementSize, array.element);
      case EmptyArray array -> new EmptyArray(array.address(), array.length, of(array.element));
      case ArrayView view -> new ArrayView(of(view.array()), view.start(), (int) view.slots());
      case Globals globals -> new Globals(globals.address(), globals.words.length);
    };
  }

  private void fillObject(HeapObject from, HeapObject to) {
    to.sync = ofNullable(from.sync);
    switch (from) {
      case StructObject struct -> {
        StructObject copy = (StructObject) to;
        System.arraycopy(struct.words, 0, copy.words, 0, struct.words.length);
        copyRefs(struct.refs, copy.refs);
      }
      case Globals globals -> {
        Globals copy = (Globals) to;
        System.arraycopy(globals.words, 0, copy.words, 0, globals.words.length);
        copyRefs(globals.refs, copy.refs);
      }
      case WordCell cell -> ((WordCell) to).value = cell.value;
      case RefCell cell -> ((RefCell) to).value = ofNullable(cell.value);
      case WordArray array ->
          System.arraycopy(array.values, 0, ((WordArray) to).values, 0, array.values.length);
      case ByteArray array ->
          System.arraycopy(array.values, 0, ((ByteArray) to).values, 0, array.values.length);
      case RefArray array -> copyRefs(array.values, ((RefArray) to).values);
      case EmptyArray _, ArrayView _ -> {}
    }
  }

  private void copyRefs(@Nullable Object[] from, @Nullable Object[] to) {
    for (int i = 0; i < from.length; i++) {
      to[i] = ofNullable(from[i]);
    }
  }

  private Goroutine goroutine(Goroutine from) {
    Goroutine to = new Goroutine(from.id, from.function, from.creator, from.startedBy);
    return copies.begin(from, to, JavaSize.of(from));
  }

  private void fillGoroutine(Goroutine from, Goroutine to) {
    to.words = from.words.clone();
    to.refs = new Object[from.refs.length];
    copyRefs(from.refs, to.refs);
    to.frames = Arrays.copyOf(from.frames, from.depth * Goroutine.FRAME_INTS);
    to.depth = from.depth;
    to.current = from.current;
    to.pc = from.pc;
    to.wordBase = from.wordBase;
    to.refBase = from.refBase;
    to.deferred = ofNullable(from.deferred);
    to.panic = ofNullable(from.panic);
    to.status = from.status;
    to.reason = from.reason;
    to.sinceStep = from.sinceStep;
    to.sinceNanos = from.sinceNanos;
    from.sudogs.forEach(place -> to.sudogs.add(of(place)));
    to.waitingFor = ofNullable(from.waitingFor);
    to.wokenBy = ofNullable(from.wokenBy);
    to.timer = ofNullable(from.timer);
    to.lockedTo = ofNullable(from.lockedTo);
    to.phase = from.phase;
    to.scratch = from.scratch;
    to.preempt = from.preempt;
    to.frozen = from.frozen;
    to.pickedCase = from.pickedCase;
    to.processor = from.processor;
    to.children = from.children;
    to.clock = from.clock;
  }

  /// Complete but for its goroutines, so that it can be put in order.
  private OsThread thread(OsThread from) {
    OsThread to = new OsThread(from.number);
    copies.begin(from, to, JavaSize.SMALL);
    to.status = from.status;
    to.processor = from.processor;
    to.call = from.call;
    to.returnsAt = from.returnsAt;
    to.sequence = from.sequence;
    to.locks = from.locks;
    to.wasSpinning = from.wasSpinning;
    return to;
  }

  private void fillThread(OsThread from, OsThread to) {
    to.caller = ofNullable(from.caller);
    to.locked = ofNullable(from.locked);
  }

  private PollWait pollWait(PollWait from) {
    PollWait to = new PollWait(of(from.goroutine), from.descriptor, from.toWrite, from.sequence);
    to.readyAt = from.readyAt;
    return to;
  }

  private Channel channel(Channel from) {
    Channel to =
        new Channel(
            from.id,
            from.name,
            from.type,
            from.createdAt,
            from.address,
            from.element,
            from.words,
            from.capacity);
    return copies.begin(from, to, JavaSize.of(from));
  }

  private void fillChannel(Channel from, Channel to) {
    System.arraycopy(from.wordBuffer, 0, to.wordBuffer, 0, from.wordBuffer.length);
    copyRefs(from.refBuffer, to.refBuffer);
    to.count = from.count;
    to.sendIndex = from.sendIndex;
    to.receiveIndex = from.receiveIndex;
    to.closed = from.closed;
    from.senders.forEach(place -> to.senders.add(of(place)));
    from.receivers.forEach(place -> to.receivers.add(of(place)));
    to.timer = ofNullable(from.timer);
  }

  private SyncState.Semaphored lock(SyncState.Semaphored from) {
    SyncState.Semaphored to =
        new SyncState.Semaphored(from.id, from.kind, from.name, from.type, from.createdAt);
    return copies.begin(from, to, JavaSize.LOCK);
  }

  private void fillLock(SyncState.Semaphored from, SyncState.Semaphored to) {
    for (SyncState.Semaphored.Holder holder : from.holders) {
      to.holders.add(
          new SyncState.Semaphored.Holder(of(holder.goroutine()), holder.function(), holder.pc()));
    }
    from.waiters.forEach(goroutine -> to.waiters.add(of(goroutine)));
    from.readerWaiters.forEach(goroutine -> to.readerWaiters.add(of(goroutine)));
    from.granted.forEach(goroutine -> to.granted.add(of(goroutine)));
    to.readers = from.readers;
    to.counter = from.counter;
    to.starving = from.starving;
    to.done = from.done;
  }

  private Sudog sudog(Sudog from) {
    Sudog to = new Sudog(of(from.goroutine), of(from.channel), from.caseIndex, from.send);
    return copies.begin(from, to, JavaSize.SMALL);
  }

  private void fillSudog(Sudog from, Sudog to) {
    to.word = from.word;
    to.ref = ofNullable(from.ref);
    to.success = from.success;
  }

  /// Complete but for what it wakes, so that it can be put in order.
  private Timer timer(Timer from) {
    Timer to = copies.begin(from, new Timer(from.purpose), JavaSize.SMALL);
    to.when = from.when;
    to.period = from.period;
    to.sequence = from.sequence;
    to.active = from.active;
    to.processor = from.processor;
    to.timeType = from.timeType;
    to.direction = from.direction;
    return to;
  }

  private void fillTimer(Timer from, Timer to) {
    to.goroutine = ofNullable(from.goroutine);
    to.channel = ofNullable(from.channel);
    to.function = ofNullable(from.function);
  }

  /// One without captured references never changes, and the code that makes it keeps it.
  private FunctionValue function(FunctionValue from) {
    if (from.refs.length == 0) {
      return from;
    }
    @Nullable Object[] refs = new Object[from.refs.length];
    return copies.begin(
        from, new FunctionValue(from.function, from.words, refs), JavaSize.of(refs));
  }

  private Deferred deferred(Deferred from) {
    ArrayDeque<Deferred> chain = new ArrayDeque<>();
    Deferred next = from.next();
    while (next != null && copies.known(next) == null) {
      chain.push(next);
      next = next.next();
    }
    while (!chain.isEmpty()) {
      of(chain.pop());
    }
    @Nullable Object[] refs = new Object[from.refs().length];
    Deferred to =
        new Deferred(
            ofNullable(from.function()),
            from.words(),
            refs,
            from.depth(),
            from.site(),
            ofNullable(from.next()));
    return copies.begin(from, to, JavaSize.of(refs));
  }

  private Object box(Box from) {
    Object ref = from.ref;
    if (ref == null || References.isValue(ref)) {
      return from;
    }
    return new Box(from.type, from.word, of(ref));
  }

  private PanicState panic(PanicState from) {
    PanicState to =
        new PanicState(ofNullable(from.value), ofNullable(from.previous), from.goexit, from.fault);
    to.deferDepth = from.deferDepth;
    to.targetDepth = from.targetDepth;
    to.recovered = from.recovered;
    to.message = from.message;
    to.printing = from.printing;
    to.repanicked = from.repanicked;
    return to;
  }
}
