package eu.cordee.launcher.process;

import eu.cordee.launcher.LaunchException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for something another process does. */
public final class Waiting {

  private static final Duration STEP = Duration.ofMillis(100);

  private Waiting() {}

  /** True as soon as the condition holds, false when it has not by the end of the limit. */
  public static boolean until(Duration limit, BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause();
    }
    return true;
  }

  static void pause() {
    try {
      Thread.sleep(STEP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted while waiting.", e);
    }
  }
}
