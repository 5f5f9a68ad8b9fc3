package eu.cordee.kit.idempotency;

import eu.cordee.kit.idempotency.IdempotentAnswers.Stored;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** See {@link AnsweredBefore}. */
@AnsweredBefore
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class AnsweredBeforeInterceptor {

  private final KeyedAnswers keyed;
  private final IdempotentAnswers answers;

  AnsweredBeforeInterceptor(KeyedAnswers keyed, IdempotentAnswers answers) {
    this.keyed = keyed;
    this.answers = answers;
  }

  @AroundInvoke
  @Nullable Object look(InvocationContext invocation) throws Exception {
    String key = keyed.key();
    if (key == null) {
      return invocation.proceed();
    }
    keyed.fingerprint(invocation);
    Stored stored = QuarkusTransaction.requiringNew().call(() -> answers.find(keyed.caller(), key));
    return stored == null ? invocation.proceed() : keyed.again(stored, invocation);
  }
}
