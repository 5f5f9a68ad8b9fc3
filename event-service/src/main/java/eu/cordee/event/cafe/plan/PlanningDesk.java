package eu.cordee.event.cafe.plan;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Where the engine runs: one plan at a time, on a thread of its own. It computes for up to two
 * seconds, and a virtual thread that computes keeps the others from being served.
 */
@ApplicationScoped
public class PlanningDesk {

  private final ExecutorService desk =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().daemon().name("cafe-planning").unstarted(task));

  /** Waits for the answer; call it without a transaction, which would hold a connection. */
  public <T> T compute(Supplier<T> work) {
    Future<T> result = desk.submit(work::get);
    try {
      return result.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  void stop(@Observes ShutdownEvent stopped) {
    desk.shutdownNow();
  }
}
