package org.detainerlake.job;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;

/** How a run calls itself to others that want the same lake. */
final class RunOwner {
  private RunOwner() {}

  static String of(String id, Instant started) {
    return "run %s, process %d on %s, since %s"
        .formatted(id, ProcessHandle.current().pid(), host(), started);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "a host without a name";
    }
  }
}
