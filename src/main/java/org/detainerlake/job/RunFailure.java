package org.detainerlake.job;

import java.io.IOException;
import java.util.Optional;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.LakeFault;
import org.detainerlake.lake.ObjectStore;
import org.detainerlake.lake.Room;
import org.detainerlake.lake.RunLock;

/** What people are told of an error of a run that has its lake: first of what is about the lake. */
final class RunFailure {
  private RunFailure() {}

  static Failure of(Lake lake, Exception error) {
    Optional<LakeFault> fault =
        RunLock.fault(error)
            .or(() -> Room.fault(error, lake))
            .or(() -> ObjectStore.fault(error, lake));
    if (fault.isPresent()) {
      return Failure.of(fault.get());
    }
    return error instanceof IOException e ? unusable(lake, e) : Failure.of(error);
  }

  static Failure unusable(Lake lake, IOException e) {
    return ObjectStore.fault(e, lake)
        .map(Failure::of)
        .orElseGet(
            () ->
                new Failure(
                    ExitCode.FAILED,
                    "the lake at " + lake.root() + " cannot be used: " + e.getMessage(),
                    "check that the folder is writable and the disk has room",
                    e));
  }
}
