package eu.cordee.matchmaking.database;

import eu.cordee.kit.http.ProblemException;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** See {@link Persevering}. Outside of the transaction, which the idempotence of the kit opens. */
@Persevering
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
class PerseveringInterceptor {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final long LOOK_MILLIS = 50;
  private static final int MOST_LOST_RACES = 5;

  /** Serialisation failure, deadlock. */
  private static final Set<String> LOST_RACES = Set.of("40001", "40P01");

  @AroundInvoke
  @Nullable Object persevere(InvocationContext invocation) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int lost = 0;
    while (true) {
      try {
        return invocation.proceed();
      } catch (Exception e) {
        boolean lostRace = isLostRace(e);
        lost += lostRace ? 1 : 0;
        boolean again =
            lostRace ? lost < MOST_LOST_RACES : awaitsCopy(e) && System.nanoTime() < deadline;
        if (!again) {
          throw e;
        }
        Thread.sleep(lostRace ? ThreadLocalRandom.current().nextLong(LOOK_MILLIS) : LOOK_MILLIS);
      }
    }
  }

  private static boolean isLostRace(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && LOST_RACES.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static boolean awaitsCopy(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException problem && problem.problem() instanceof CopyMissing) {
        return true;
      }
    }
    return false;
  }
}
