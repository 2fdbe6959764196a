package org.detainerlake.job;

import static org.detainerlake.job.Diagnosis.fail;
import static org.detainerlake.job.Diagnosis.ok;
import static org.detainerlake.job.Diagnosis.warn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detainerlake.lake.Guard;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.LakeCondition;
import org.detainerlake.lake.LakeFault;
import org.detainerlake.lake.RunLock;

/** Whether a lake's folder can be used, and who uses it. */
final class LakeDiagnoses {
  private LakeDiagnoses() {}

  private static final long MEGABYTE = 1 << 20;
  private static final long LEAST_MEGABYTES = 100;
  private static final long ROOMY_MEGABYTES = 2048;

  /** All there is to say of a lake, made yet or not. */
  static List<Diagnosis> of(Path folder, String user) throws IOException {
    Lake lake;
    try {
      lake = new Lake(folder);
    } catch (LakeFault e) {
      Failure failure = Failure.of(e);
      return List.of(fail(failure.getMessage(), failure.advice()));
    }
    if (lake.isOnObjectStore()) {
      return onObjectStore(lake);
    }
    List<Diagnosis> all = new ArrayList<>(List.of(room("the lake", lake.root()), writable(lake)));
    if (Files.isDirectory(lake.root())) {
      all.addAll(of(LakeCondition.of(lake), user));
    }
    return all;
  }

  /** It has neither owners nor a disk that is full; who holds it is told where its lock is. */
  private static List<Diagnosis> onObjectStore(Lake lake) throws IOException {
    return List.of(
        Files.isDirectory(lake.root())
            ? ok(lake.root() + " answers; who may read tables/ there is what its policies say")
            : ok(lake.root() + " answers, and holds no lake yet"),
        guarded(Guard.of(lake)),
        RunLock.holder(lake)
            .map(LakeDiagnoses::held)
            .orElse(ok("no run of this machine holds it")));
  }

  private static Diagnosis guarded(Optional<Guard> guard) throws IOException {
    if (guard.isEmpty()) {
      return ok("the first run names its lock, with --lock");
    }
    String what = "guarded by " + guard.get();
    return guard.get().isHere()
        ? ok(what)
        : warn(what, "start runs there: from other machines they are refused");
  }

  /** Room on the disk of a folder that may not be there yet. */
  static Diagnosis room(String whose, Path folder) throws IOException {
    long free = Files.getFileStore(existing(folder)).getUsableSpace() / MEGABYTE;
    return room(whose, folder, free);
  }

  static Diagnosis room(String whose, Path folder, long free) {
    String what = "%d MB free for %s, in %s".formatted(free, whose, folder);
    if (free < LEAST_MEGABYTES) {
      return fail(what, "make room, or choose another folder");
    }
    return free < ROOMY_MEGABYTES
        ? warn(what, "a run may need four times the size of its files")
        : ok(what);
  }

  private static Diagnosis writable(Lake lake) {
    Path folder = existing(lake.root());
    return Files.isWritable(folder)
        ? ok(folder + " can be written")
        : fail(folder + " cannot be written", "give it to who runs this, or choose another --lake");
  }

  static List<Diagnosis> of(LakeCondition lake, String user) {
    return List.of(
        lake.owner().equals(user)
            ? ok("the lake is of " + user)
            : warn(
                "the lake is of %s, and this is run by %s".formatted(lake.owner(), user),
                "run it as %s: others leave files that it cannot change".formatted(lake.owner())),
        lake.openTables().isEmpty()
            ? ok("tables/ is its owner's alone")
            : fail(
                "tables/ is %s: others may read rows of persons".formatted(lake.openTables().get()),
                "chmod 700 tables"),
        lake.remote().map(LakeDiagnoses::elsewhere).orElse(ok("on a local disk")),
        lake.holder().map(LakeDiagnoses::held).orElse(ok("no run holds it")));
  }

  private static Diagnosis elsewhere(String type) {
    return type.equals(LakeCondition.HDFS)
        ? ok("on hdfs, whose lease keeps two runs apart")
        : warn(
            "on a file system of another machine (%s)".formatted(type),
            "whether its locks keep two runs apart is its own matter: use a local disk");
  }

  private static Diagnosis held(RunLock.Holder holder) {
    return holder.isAlive()
        ? warn("held by " + holder.name(), "wait for it: until then others end with exit code 75")
        : warn("a run died: " + holder.name(), "nothing to do: the next run clears what it left");
  }

  private static Path existing(Path path) {
    Path absolute = path.toAbsolutePath();
    return Files.exists(absolute) ? absolute : existing(absolute.getParent());
  }
}
