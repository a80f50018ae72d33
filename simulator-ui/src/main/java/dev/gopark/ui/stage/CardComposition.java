package dev.gopark.ui.stage;

import dev.gopark.event.Event.ObjectKind;
import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.Snapshot.SyncObject;
import dev.gopark.runtime.Snapshot.Waiter;
import dev.gopark.ui.kit.Numbers;
import dev.gopark.ui.stage.StagePicture.Body;
import dev.gopark.ui.stage.StagePicture.Card;
import dev.gopark.ui.stage.StagePicture.ChannelBody;
import dev.gopark.ui.stage.StagePicture.Fold;
import dev.gopark.ui.stage.StagePicture.FoldedBody;
import dev.gopark.ui.stage.StagePicture.LockBody;
import dev.gopark.ui.stage.StagePicture.QueueBody;
import dev.gopark.ui.stage.StagePicture.Strip;
import dev.gopark.ui.stage.StagePicture.Use;
import dev.gopark.ui.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The cards of the stage. Few objects stay in the order they were made in, so that a card keeps
/// its place while the program runs; of many, those in use come first; of very many, those made on
/// one line become one card.
final class CardComposition {
  private static final Texts TEXTS = Texts.of("stage");

  /// Above this many objects, the ones in use come first.
  static final int KEEP_ORDER = 12;

  /// Above this many objects, cards fold by the line that made them.
  static final int FOLD = 60;

  /// So many values of a buffer are drawn.
  static final int BUFFER_LIMIT = 12;

  private final Snapshot snapshot;
  private final Composition stage;
  private final Set<Integer> deadlocked;

  CardComposition(Snapshot snapshot, Composition stage, Set<Integer> deadlocked) {
    this.snapshot = snapshot;
    this.stage = stage;
    this.deadlocked = deadlocked;
  }

  List<Card> cards() {
    List<SyncObject> objects = snapshot.objects();
    if (objects.size() > FOLD) {
      return folded();
    }
    if (objects.size() > KEEP_ORDER) {
      List<SyncObject> ordered = new ArrayList<>();
      objects.stream().filter(CardComposition::inUse).forEach(ordered::add);
      objects.stream().filter(object -> !inUse(object)).forEach(ordered::add);
      objects = ordered;
    }
    return objects.stream().map(this::card).toList();
  }

  private static boolean inUse(SyncObject object) {
    return !object.senders().isEmpty()
        || !object.waiters().isEmpty()
        || !object.holders().isEmpty()
        || !object.buffer().isEmpty()
        || object.counter() != 0;
  }

  private List<Card> folded() {
    List<Card> cards = new ArrayList<>();
    Map<String, List<SyncObject>> groups = new LinkedHashMap<>();
    for (SyncObject object : snapshot.objects()) {
      if (stage.concernsSelected(object)) {
        cards.add(card(object));
        continue;
      }
      String key = object.createdAt() + " " + kind(object);
      groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(object);
    }
    groups.forEach(
        (key, group) -> {
          if (group.size() == 1) {
            cards.add(card(group.getFirst()));
          } else {
            cards.add(fold(key, group));
          }
        });
    return cards;
  }

  private Card fold(String key, List<SyncObject> group) {
    SyncObject first = group.getFirst();
    List<StagePicture.Mention> shown = new ArrayList<>();
    int waiting = 0;
    for (SyncObject object : group) {
      List<Waiter> queue = new ArrayList<>(object.senders());
      queue.addAll(object.waiters());
      int room = stage.stripLimit() - shown.size();
      shown.addAll(stage.waiters(object.id(), queue, room).shown());
      waiting += queue.size();
    }
    long used = group.stream().filter(CardComposition::inUse).count();
    int all = snapshot.goroutines().size();
    return new Card(
        0,
        key,
        TEXTS.say("card.folded", group.size(), kind(first)),
        stem(first.name()),
        List.of(TEXTS.say("card.made", baseName(first.createdAt())), TEXTS.say("card.used", used)),
        group.stream().anyMatch(object -> deadlocked.contains(object.id())),
        false,
        "",
        new FoldedBody(
            group.stream().map(this::foldOf).toList(),
            new Strip(shown, waiting, all == 0 ? 0 : (double) waiting / all)));
  }

  private Fold foldOf(SyncObject object) {
    boolean isAwaited = !object.senders().isEmpty() || !object.waiters().isEmpty();
    Use use =
        deadlocked.contains(object.id())
            ? Use.DANGER
            : isAwaited ? Use.AWAITED : inUse(object) ? Use.USED : Use.FREE;
    return new Fold(object.id(), object.name(), use);
  }

  private Card card(SyncObject object) {
    return new Card(
        object.id(),
        String.valueOf(object.id()),
        kind(object),
        object.name(),
        marks(object),
        deadlocked.contains(object.id()),
        stage.isSelected(object),
        object.createdAt().isEmpty()
            ? ""
            : TEXTS.say("card.tip", object.type(), object.createdAt()),
        body(object));
  }

  private static String kind(SyncObject object) {
    return object.kind() == ObjectKind.CHANNEL ? object.type() : object.kind().label;
  }

  private static List<String> marks(SyncObject object) {
    List<String> marks = new ArrayList<>();
    if (object.kind() == ObjectKind.CHANNEL && object.capacity() > 0) {
      marks.add(TEXTS.say("card.capacity", String.valueOf(object.capacity())));
    } else if (object.kind() == ObjectKind.CHANNEL && !object.closed()) {
      marks.add(TEXTS.say("card.unbuffered"));
    }
    if (object.closed()) {
      marks.add(TEXTS.say("card.closed"));
    }
    if (!object.detail().isEmpty() && !object.closed()) {
      marks.add(object.detail());
    }
    return marks;
  }

  private Body body(SyncObject object) {
    Strip waiting = stage.waiters(object.id(), object.waiters(), stage.stripLimit());
    return switch (object.kind()) {
      case CHANNEL -> {
        List<String> buffer = object.buffer();
        int shown = Math.min(buffer.size(), BUFFER_LIMIT);
        yield new ChannelBody(
            object.capacity(),
            buffer.subList(0, shown),
            buffer.size(),
            stage.waiters(object.id(), object.senders(), stage.stripLimit()),
            waiting);
      }
      case MUTEX -> new LockBody(TEXTS.say("card.held"), stage.named(object.holders()), waiting);
      case RW_MUTEX ->
          new LockBody(
              TEXTS.say(object.readers() ? "card.read" : "card.held"),
              stage.named(object.holders()),
              waiting);
      case ONCE -> new LockBody(TEXTS.say("card.run"), stage.named(object.holders()), waiting);
      case WAIT_GROUP ->
          new QueueBody(TEXTS.say("card.counter"), Numbers.grouped(object.counter()), waiting);
      case SEMAPHORE ->
          new QueueBody(TEXTS.say("card.permits"), Numbers.grouped(object.counter()), waiting);
      case COND -> new QueueBody("", null, waiting);
    };
  }

  /// `forks` for `forks[17]`.
  private static String stem(String name) {
    int bracket = name.indexOf('[');
    return bracket > 0 ? name.substring(0, bracket) + "[…]" : name;
  }

  private static String baseName(String position) {
    return position.substring(position.lastIndexOf('/') + 1);
  }
}
