package eu.cordee.kit.idempotency;

import eu.cordee.kit.http.Deadline;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.idempotency.IdempotentAnswers.Stored;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** See {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class IdempotentInterceptor {

  private final KeyedAnswers keyed;
  private final Session session;
  private final IdempotentAnswers answers;
  private final Deadline deadline;

  IdempotentInterceptor(
      KeyedAnswers keyed, Session session, IdempotentAnswers answers, Deadline deadline) {
    this.keyed = keyed;
    this.session = session;
    this.answers = answers;
    this.deadline = deadline;
  }

  @AroundInvoke
  @Nullable Object once(InvocationContext invocation) throws Exception {
    String key = keyed.key();
    return QuarkusTransaction.joiningExisting()
        .call(() -> key == null ? proceed(invocation) : onceFor(key, invocation));
  }

  private @Nullable Object onceFor(String key, InvocationContext invocation) throws Exception {
    String caller = keyed.caller();
    if (!answers.lock(caller, key)) {
      throw new ProblemException(KitProblem.REQUEST_IN_FLIGHT);
    }
    byte[] fingerprint = keyed.fingerprint(invocation);
    Stored stored = answers.find(caller, key);
    if (stored != null) {
      return keyed.again(stored, invocation);
    }
    Object answer = proceed(invocation);
    answers.store(caller, key, fingerprint, keyed.freeze(answer));
    return answer;
  }

  /**
   * Flushes, so that a rule kept by the database speaks here and not from within the commit. What
   * nobody waits for any more is not begun, after the wait for a connection, and not committed.
   */
  private @Nullable Object proceed(InvocationContext invocation) throws Exception {
    deadline.check();
    Object answer = invocation.proceed();
    session.flush();
    deadline.check();
    return answer;
  }
}
