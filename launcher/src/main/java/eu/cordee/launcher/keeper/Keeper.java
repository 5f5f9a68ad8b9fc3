package eu.cordee.launcher.keeper;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.part.Part;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Starts again what has ended by itself, each part on its own: one that cannot live keeps nobody
 * else waiting, and is tried more and more seldom.
 *
 * <p>What runs and does not answer is left alone: it waits for something, or is just starting.
 * Commands that stop parts on purpose send the keeper away before.
 */
public final class Keeper {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final List<Part> parts;
  private final Backoff backoff;
  private final Duration betweenLooks;
  private final Consumer<String> says;
  private final CountDownLatch leaving = new CountDownLatch(1);
  private List<Thread> watches = List.of();

  /**
   * @param says what happens, a line each
   */
  public Keeper(List<Part> parts, Consumer<String> says) {
    this(parts, Backoff.USUAL, BETWEEN_LOOKS, says);
  }

  Keeper(List<Part> parts, Backoff backoff, Duration betweenLooks, Consumer<String> says) {
    this.parts = parts;
    this.backoff = backoff;
    this.betweenLooks = betweenLooks;
    this.says = says;
  }

  /** Begins to watch; returns at once. */
  public synchronized void begin() {
    watches =
        parts.stream()
            .map(
                part ->
                    Thread.ofPlatform()
                        .daemon()
                        .name("keeps-" + part.name())
                        .unstarted(() -> watch(part)))
            .toList();
    watches.forEach(Thread::start);
  }

  /** Starts nothing any more; what is just being started is left to whoever comes next. */
  public synchronized void leave(Duration patience) {
    leaving.countDown();
    watches.forEach(Thread::interrupt);
    try {
      for (Thread watch : watches) {
        watch.join(patience);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch(Part part) {
    int falls = 0;
    long standsSince = System.nanoTime();
    while (!isOver(betweenLooks)) {
      if (part.isAlive()) {
        continue;
      }
      falls = backoff.count(falls, Duration.ofNanos(System.nanoTime() - standsSince));
      Duration wait = backoff.before(falls);
      says.accept(
          "%s ended by itself, see %s; is started again in %.0f s"
              .formatted(part.name(), part.log(), wait.toMillis() / 1e3));
      if (isOver(wait)) {
        return;
      }
      standsSince = System.nanoTime();
      start(part);
    }
  }

  private void start(Part part) {
    long begun = System.nanoTime();
    try {
      part.start();
      says.accept(
          "%s is ready again after %.1f s"
              .formatted(part.name(), (System.nanoTime() - begun) / 1e9));
    } catch (LaunchException e) {
      if (leaving.getCount() > 0) {
        says.accept(e.getMessage());
      }
    } catch (RuntimeException e) {
      // Whatever it is, the next try may find it gone; nobody else would come to try.
      says.accept("%s could not be started: %s".formatted(part.name(), e));
    }
  }

  private boolean isOver(Duration wait) {
    try {
      return leaving.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }
}
