package eu.cordee.matchmaking.agenda;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One of two transactions of the service's own code that take turns, on a thread of its own: each
 * step is a turn, and the commit is the last one. What waits for the other keeps only itself
 * waiting. Of single statements: {@link Session}.
 */
final class Turns implements AutoCloseable {

  private static final long BLOCKED_AFTER_MILLIS = 100;

  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Semaphore given = new Semaphore(0);
  private final Semaphore taken = new Semaphore(0);
  private final Future<?> end;

  Turns(List<Runnable> steps) {
    end = thread.submit(() -> perform(steps));
  }

  /** Gives a turn; goes on without its end when it waits for the other transaction. */
  void advance() throws InterruptedException {
    taken.drainPermits();
    given.release();
    // The other one's turn comes even if this one is not over.
    boolean unused = taken.tryAcquire(BLOCKED_AFTER_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Once all turns were given: throws what the transaction failed of. */
  void awaitCommit() throws InterruptedException, ExecutionException {
    end.get();
  }

  private void perform(List<Runnable> steps) {
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                for (Runnable step : steps) {
                  given.acquireUninterruptibly();
                  step.run();
                  taken.release();
                }
                given.acquireUninterruptibly();
              });
    } finally {
      taken.release();
    }
  }

  @Override
  public void close() {
    thread.close();
  }
}
