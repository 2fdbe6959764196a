package org.detainerlake.source;

/** A file or layout that cannot be used: what is wrong, and what to do about it. */
public final class SourceFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of fault; the code appears in messages and run.json. */
  public enum Kind {
    CONFIG,
    FILE_MISSING,
    FILE_EMPTY,
    FILE_UNREADABLE,
    FILE_BEYOND_LIMITS,
    HEADER_UNKNOWN,
    HEADER_DUPLICATE,
    RELEASE_UNKNOWN
  }

  private final Kind kind;
  private final String advice;

  public SourceFault(Kind kind, String what, String advice, Throwable cause) {
    super(what, cause);
    this.kind = kind;
    this.advice = advice;
  }

  static SourceFault config(String what, String advice, Throwable cause) {
    return new SourceFault(Kind.CONFIG, what, advice, cause);
  }

  public Kind kind() {
    return kind;
  }

  public String advice() {
    return advice;
  }
}
