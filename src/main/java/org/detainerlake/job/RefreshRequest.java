package org.detainerlake.job;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.detainerlake.source.ReleaseFlags;

/**
 * What a person asked a refresh to do.
 *
 * @param command how to call it in run.json
 * @param lake the lake's folder
 * @param inputs files and folders
 * @param registers files that must be registers of facilities; taken in with the inputs
 * @param flags what is said of their release
 * @param settings how to run
 */
record RefreshRequest(
    String command,
    Path lake,
    List<Path> inputs,
    List<Path> registers,
    ReleaseFlags flags,
    Settings settings) {

  /** Everything to be taken in. */
  List<Path> allInputs() {
    return Stream.concat(inputs.stream(), registers.stream()).toList();
  }
}
