package eu.cordee.event.commitment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Waits a moment for the agenda's answer, without a transaction or a connection. The answer may
 * arrive at another replica, so it also looks into the database now and then.
 */
@ApplicationScoped
public class AnswerWait {

  private static final long LOOK_MILLIS = 100;

  private final Duration patience;
  private final ConcurrentMap<UUID, Semaphore> waiting = new ConcurrentHashMap<>();

  AnswerWait(
      @ConfigProperty(name = "cordee.signup.patience", defaultValue = "1s") Duration patience) {
    this.patience = patience;
  }

  /** The commitment as looked at with its answer, or still pending when none came in time. */
  public <T> T await(UUID commitmentId, Callable<T> look, Predicate<T> isPending) {
    long deadline = System.nanoTime() + patience.toNanos();
    Semaphore news = waiting.computeIfAbsent(commitmentId, id -> new Semaphore(0));
    try {
      T seen = QuarkusTransaction.requiringNew().call(look);
      while (isPending.test(seen) && System.nanoTime() < deadline) {
        if (news.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
          news.drainPermits();
        }
        seen = QuarkusTransaction.requiringNew().call(look);
      }
      return seen;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return QuarkusTransaction.requiringNew().call(look);
    } finally {
      waiting.remove(commitmentId);
    }
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) AgendaAnswered answered) {
    Semaphore news = waiting.get(answered.commitmentId());
    if (news != null) {
      news.release();
    }
  }
}
