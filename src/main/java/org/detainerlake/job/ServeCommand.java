package org.detainerlake.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Manifest;
import org.detainerlake.lake.Snapshots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves the marts of the current publication by Spark Connect, to this machine alone, until",
      "it is interrupted. Each mart is a view under its name; no other table has a name.",
      "A client's code runs with the rights of this process: it may open any path that this"
          + " process",
      "may. Run it as a user who may read marts and not tables."
    })
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--lake",
      converter = LakeWord.class,
      required = true,
      description = "The lake's folder.")
  private Path lake;

  @Option(
      names = "--port",
      defaultValue = "15002",
      description = "Port to listen at (default: ${DEFAULT-VALUE}).")
  private int port;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Manifest manifest = Lakes.requirePublication(lake);
    Snapshots snapshots = new Snapshots(new Lake(lake).marts());
    try (MartServer server = MartServer.open(port)) {
      server.name(snapshots.folder(manifest.id()), manifest);
      Console.line(
          "%s%d marts of %s at sc://127.0.0.1:%d",
          RefreshWords.synthetic(manifest.synthetic()),
          manifest.marts().size(),
          manifest.id(),
          port);
      new CountDownLatch(1).await();
    }
    return ExitCode.DONE.value();
  }
}
