package dev.gopark.ui.kit;

import dev.gopark.event.WaitReason;
import dev.gopark.runtime.Snapshot.Goroutine;
import dev.gopark.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/// What a goroutine is doing, as pictures distinguish it: always by colour, icon and word together.
/// The colours are those of Okabe and Ito, which people with any colour vision can tell apart.
public enum GoroutineState {
  RUNNING("running", "mdi2p-play"),
  RUNNABLE("runnable", "mdi2c-circle-medium"),
  CHANNEL("channel", "mdi2s-swap-horizontal"),
  LOCK("lock", "mdi2c-close-thick"),
  SLEEPING("sleeping", "mdi2c-clock-outline"),
  NETWORK("network", "mdi2a-access-point-network"),
  SYSCALL("syscall", "mdi2c-cog"),
  FINISHED("finished", "mdi2c-check"),
  /// A person keeps it from running.
  FROZEN("frozen", "mdi2s-snowflake");

  private static final Texts TEXTS = Texts.of("kit");

  /// The style class of tokens in this state, and the role in the theme: `-gp-running`.
  public final String styleClass;

  /// The Ikonli literal of its icon.
  public final String icon;

  GoroutineState(String styleClass, String icon) {
    this.styleClass = styleClass;
    this.icon = icon;
  }

  /// The words for it in a sentence.
  public String word() {
    return TEXTS.say("state." + styleClass);
  }

  /// The looked-up colour of this state in style sheets, and the name for [Theme#color].
  public String role() {
    return "-gp-" + styleClass;
  }

  public static GoroutineState of(Goroutine goroutine) {
    if (goroutine.frozen()) {
      return FROZEN;
    }
    return switch (goroutine.status()) {
      case RUNNING -> RUNNING;
      case RUNNABLE -> RUNNABLE;
      case SYSCALL -> SYSCALL;
      case WAITING -> ofWait(goroutine.reason());
      case DEAD -> FINISHED;
    };
  }

  /// The state of a goroutine that waits for `reason`.
  public static GoroutineState ofWait(@Nullable WaitReason reason) {
    if (reason == null) {
      return LOCK;
    }
    return switch (reason) {
      case CHAN_RECEIVE, CHAN_SEND, CHAN_RECEIVE_NIL, CHAN_SEND_NIL, SELECT, SELECT_NO_CASES ->
          CHANNEL;
      case SLEEP -> SLEEPING;
      case MUTEX_LOCK,
          RWMUTEX_RLOCK,
          RWMUTEX_LOCK,
          WAIT_GROUP_WAIT,
          COND_WAIT,
          SEMACQUIRE,
          PANIC_WAIT ->
          LOCK;
      case IO_WAIT -> NETWORK;
    };
  }
}
