package org.detainerlake.job;

import java.nio.file.Path;
import java.util.List;
import org.detainerlake.source.ReleaseFlags;

/**
 * What a person asked a refresh to do.
 *
 * @param command how to call it in run.json
 * @param lake the lake's folder
 * @param inputs files and folders
 * @param flags what is said of their release
 * @param settings how to run
 */
record RefreshRequest(
    String command, Path lake, List<Path> inputs, ReleaseFlags flags, Settings settings) {}
