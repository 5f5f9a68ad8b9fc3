package eu.cordee.event.programme;

import eu.cordee.event.programme.AgendaAnswerListener.Answered;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Waits a moment for the agenda's answer, without a transaction or a connection. The answer may
 * arrive at another replica, so it also looks into the database now and then.
 */
@ApplicationScoped
class AnswerWait {

  private static final long LOOK_MILLIS = 100;

  private final SignupRepository signups;
  private final Duration patience;
  private final ConcurrentMap<UUID, Semaphore> waiting = new ConcurrentHashMap<>();

  AnswerWait(
      SignupRepository signups,
      @ConfigProperty(name = "cordee.signup.patience", defaultValue = "1s") Duration patience) {
    this.signups = signups;
    this.patience = patience;
  }

  /** The sign-up with its answer, or still pending when none came in time. */
  SignupView await(UUID signupId) {
    long deadline = System.nanoTime() + patience.toNanos();
    Semaphore news = waiting.computeIfAbsent(signupId, id -> new Semaphore(0));
    try {
      SignupView view = look(signupId);
      while (view.state() == SignupState.PENDING && System.nanoTime() < deadline) {
        if (news.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
          news.drainPermits();
        }
        view = look(signupId);
      }
      return view;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return look(signupId);
    } finally {
      waiting.remove(signupId);
    }
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Answered answered) {
    Semaphore news = waiting.get(answered.signupId());
    if (news != null) {
      news.release();
    }
  }

  private SignupView look(UUID signupId) {
    return QuarkusTransaction.requiringNew().call(() -> SignupView.of(signups.findById(signupId)));
  }
}
