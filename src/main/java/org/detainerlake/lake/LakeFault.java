package org.detainerlake.lake;

/** A lake that cannot be written or trusted: what is wrong and where, and what to do about it. */
public final class LakeFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of fault. */
  public enum Kind {
    /** No lake can be kept there. */
    PLACE,
    /** Another run took the lake while this one was not heard of. */
    TAKEN,
    /** An object store refuses, or does not answer. */
    STORE,
    /** The disk has no room. */
    ROOM,
    /** A table's log or a publication is not as this run left it, or cannot be read. */
    LOG
  }

  private final Kind kind;
  private final String advice;

  LakeFault(Kind kind, String what, String advice) {
    this(kind, what, advice, null);
  }

  LakeFault(Kind kind, String what, String advice, Throwable cause) {
    super(what, cause);
    this.kind = kind;
    this.advice = advice;
  }

  public Kind kind() {
    return kind;
  }

  public String advice() {
    return advice;
  }
}
