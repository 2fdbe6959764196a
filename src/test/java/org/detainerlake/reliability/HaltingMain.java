package org.detainerlake.reliability;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.detainerlake.job.Main;

/**
 * The program, dead as if by kill -9 when its log says that it passes a boundary. It listens to the
 * log alone: the program knows nothing of it.
 */
public final class HaltingMain {
  private HaltingMain() {}

  /** In a process of its own: the boundary, then what {@link Main} is told. */
  public static void main(String[] args) {
    LoggerContext context = LoggerContext.getContext(false);
    Death death = new Death(PassedBoundary.parse(args[0]));
    death.start();
    context.getConfiguration().getRootLogger().addAppender(death, null, null);
    context.updateLoggers();
    Main.main(Arrays.copyOfRange(args, 1, args.length));
  }

  /** Added last, so the log has the line when it strikes. */
  private static final class Death extends AbstractAppender {
    private final PassedBoundary boundary;
    private final AtomicInteger passed = new AtomicInteger();

    Death(PassedBoundary boundary) {
      super("death", null, null, false, Property.EMPTY_ARRAY);
      this.boundary = boundary;
    }

    @Override
    public void append(LogEvent event) {
      boolean isOne = event.getMarker() != null && event.getMarker().getName().equals("BOUNDARY");
      if (isOne
          && boundary.isSaidIn(event.getMessage().getFormattedMessage())
          && passed.incrementAndGet() == boundary.time()) {
        Runtime.getRuntime().halt(RunProcess.KILLED);
      }
    }
  }
}
