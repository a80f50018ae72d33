package dev.gopark.runtime.model;

import dev.gopark.code.ComplexNumber;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Copies a machine's data as a whole: everything mutable is duplicated, what is immutable (code,
/// types, strings) is shared. Works through a list of open objects, so that a long chain of
/// pointers cannot exhaust Java's stack.
public final class StateCopier {
  private final Map<Object, Object> copies = new IdentityHashMap<>();
  private final ArrayDeque<Runnable> open = new ArrayDeque<>();

  private StateCopier() {}

  /// An independent copy of `data`.
  public static MachineData copy(MachineData data) {
    StateCopier copier = new StateCopier();
    MachineData result = copier.shallow(data);
    copier.fill(data, result);
    while (!copier.open.isEmpty()) {
      copier.open.removeFirst().run();
    }
    copier.fillQueues(data, result);
    return result;
  }

  private MachineData shallow(MachineData data) {
    Globals globals = new Globals(data.globals.address(), data.globals.words.length);
    copies.put(data.globals, globals);
    globals.shadow = data.globals.shadow == null ? null : data.globals.shadow.copy();
    open.add(() -> fillObject(data.globals, globals));
    return new MachineData(data.functions, data.heap.copy(), globals, data.chooser.copy());
  }

  private void fill(MachineData from, MachineData to) {
    to.steps = from.steps;
    to.events = from.events;
    to.nextGoroutine = from.nextGoroutine;
    to.nextThread = from.nextThread;
    to.nextSystemCall = from.nextSystemCall;
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
      for (Timer timer : processor.timers) {
        copy.timers.add(of(timer));
      }
      to.processors.add(copy);
      if (processor == from.turn) {
        to.turn = copy;
      }
      while (!open.isEmpty()) {
        open.removeFirst().run();
      }
    }
  }

  private <T> @Nullable T ofNullable(@Nullable T original) {
    return original == null ? null : of(original);
  }

  /// The copy of `original`, begun if need be. Its class is that of the original.
  @SuppressWarnings("unchecked")
  private <T> T of(T original) {
    Object known = copies.get(original);
    return (T) (known != null ? known : begin(original));
  }

  private Object begin(Object original) {
    Object copy =
        switch (original) {
          case HeapObject object -> object(object);
          case Goroutine goroutine -> goroutine(goroutine);
          case Channel channel -> channel(channel);
          case SyncState.Semaphored lock -> lock(lock);
          case Sudog place -> sudog(place);
          case Timer timer -> timer(timer);
          case OsThread thread -> thread(thread);
          case Pointer pointer -> new Pointer(of(pointer.owner), pointer.slot);
          case UnsafePointer pointer ->
              new UnsafePointer(
                  ofNullable(pointer.pointer()), pointer.element(), pointer.address());
          case SliceValue slice ->
              new SliceValue(of(slice.array), slice.offset, slice.length, slice.capacity);
          case Box box -> box(box);
          case FunctionValue function -> function(function);
          case MapObject map -> map(map);
          case MapIterator iterator -> iterator.copy(of(iterator.map()));
          case Deferred deferred -> deferred(deferred);
          case PanicState panic -> panic(panic);
          case String text -> text;
          case ComplexNumber number -> number;
          default -> throw new IllegalStateException("cannot copy a " + original.getClass());
        };
    copies.putIfAbsent(original, copy);
    if (original instanceof Shadowed from && from.shadow != null) {
      ((Shadowed) copy).shadow = from.shadow.copy();
    }
    return copy;
  }

  private HeapObject object(HeapObject from) {
    HeapObject to =
        switch (from) {
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
    copies.put(from, to);
    open.add(() -> fillObject(from, to));
    return to;
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
    copies.put(from, to);
    open.add(() -> fillGoroutine(from, to));
    return to;
  }

  private void fillGoroutine(Goroutine from, Goroutine to) {
    to.words = from.words.clone();
    to.refs = new Object[from.refs.length];
    copyRefs(from.refs, to.refs);
    to.frames = from.frames.clone();
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
    to.processor = from.processor;
    to.children = from.children;
    to.clock = from.clock;
  }

  /// Complete but for its goroutines, so that it can be put in order.
  private OsThread thread(OsThread from) {
    OsThread to = new OsThread(from.number);
    copies.put(from, to);
    to.status = from.status;
    to.processor = from.processor;
    to.call = from.call;
    to.returnsAt = from.returnsAt;
    to.sequence = from.sequence;
    to.locks = from.locks;
    to.wasSpinning = from.wasSpinning;
    open.add(
        () -> {
          to.caller = ofNullable(from.caller);
          to.locked = ofNullable(from.locked);
        });
    return to;
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
    copies.put(from, to);
    open.add(() -> fillChannel(from, to));
    return to;
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
    copies.put(from, to);
    open.add(() -> fillLock(from, to));
    return to;
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
    copies.put(from, to);
    open.add(
        () -> {
          to.word = from.word;
          to.ref = ofNullable(from.ref);
          to.success = from.success;
        });
    return to;
  }

  private Timer timer(Timer from) {
    Timer to = new Timer(from.purpose);
    copies.put(from, to);
    to.when = from.when;
    to.period = from.period;
    to.sequence = from.sequence;
    to.active = from.active;
    to.processor = from.processor;
    to.timeType = from.timeType;
    to.direction = from.direction;
    open.add(
        () -> {
          to.goroutine = ofNullable(from.goroutine);
          to.channel = ofNullable(from.channel);
          to.function = ofNullable(from.function);
        });
    return to;
  }

  /// One without captured references never changes, and the code that makes it keeps it.
  private FunctionValue function(FunctionValue from) {
    if (from.refs.length == 0) {
      return from;
    }
    FunctionValue to = new FunctionValue(from.function, from.words, new Object[from.refs.length]);
    copies.put(from, to);
    open.add(() -> copyRefs(from.refs, to.refs));
    return to;
  }

  private Deferred deferred(Deferred from) {
    @Nullable Object[] refs = new Object[from.refs().length];
    open.add(() -> copyRefs(from.refs(), refs));
    ArrayDeque<Deferred> chain = new ArrayDeque<>();
    Deferred next = from.next();
    while (next != null && !copies.containsKey(next)) {
      chain.push(next);
      next = next.next();
    }
    while (!chain.isEmpty()) {
      of(chain.pop());
    }
    return new Deferred(
        ofNullable(from.function()),
        from.words(),
        refs,
        from.depth(),
        from.site(),
        ofNullable(from.next()));
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

  private MapObject map(MapObject from) {
    MapObject to = new MapObject(from);
    copies.put(from, to);
    open.add(() -> to.remap(reference -> ofNullable(reference)));
    return to;
  }
}
