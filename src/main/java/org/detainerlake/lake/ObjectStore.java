package org.detainerlake.lake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.logging.log4j.LogManager;

/** What is told of an object store that refuses, or does not answer. */
public final class ObjectStore {
  private ObjectStore() {}

  /** Packages of the connector's errors; Spark hands on some as texts alone. */
  private static final List<String> ERRORS =
      List.of("org.apache.hadoop.fs.s3a.", "software.amazon.awssdk.");

  /**
   * The fault behind an error, where it is that the lake's object store refuses or does not answer;
   * whatever Spark made of it. What the store said is for the log: nobody knows what it names.
   */
  public static Optional<LakeFault> fault(Throwable error, Lake lake) {
    boolean isOfStore =
        lake.isOnObjectStore()
            && ExceptionUtils.getThrowableList(error).stream()
                .flatMap(one -> Stream.of(one.getClass().getName(), "" + one.getMessage()))
                .anyMatch(text -> ERRORS.stream().anyMatch(text::contains));
    if (!isOfStore) {
      return Optional.empty();
    }
    LogManager.getLogger(ObjectStore.class).error("run failed", error);
    return Optional.of(
        new LakeFault(
            LakeFault.Kind.STORE,
            "the object store of %s refused, or did not answer".formatted(lake.root()),
            "see that it is up and that the keys of the environment may read, write and remove"
                + " there, then run this again: the last publication stays until then",
            error));
  }
}
