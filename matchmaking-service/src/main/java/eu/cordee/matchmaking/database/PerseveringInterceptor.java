package eu.cordee.matchmaking.database;

import eu.cordee.kit.Ids;
import eu.cordee.kit.http.ProblemException;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** See {@link Persevering}. Outside of the transaction, which the idempotence of the kit opens. */
@Persevering
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
class PerseveringInterceptor {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final long RACE_MILLIS = 50;

  /** Doubled each time, since each look is a whole request: four looks and not twenty. */
  private static final long FIRST_LOOK_MILLIS = 60;

  private static final int MOST_LOST_RACES = 5;

  /** Serialisation failure, deadlock. */
  private static final Set<String> LOST_RACES = Set.of("40001", "40P01");

  @AroundInvoke
  @Nullable Object persevere(InvocationContext invocation) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int lost = 0;
    long look = FIRST_LOOK_MILLIS;
    while (true) {
      try {
        return invocation.proceed();
      } catch (Exception e) {
        boolean lostRace = isLostRace(e);
        lost += lostRace ? 1 : 0;
        boolean again =
            lostRace
                ? lost < MOST_LOST_RACES
                : awaitsCopy(e, invocation.getParameters()) && System.nanoTime() < deadline;
        if (!again) {
          throw e;
        }
        Thread.sleep(lostRace ? ThreadLocalRandom.current().nextLong(RACE_MILLIS) : look);
        look *= lostRace ? 1 : 2;
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

  private static boolean awaitsCopy(Throwable error, Object[] named) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException problem
          && problem.problem() instanceof CopyMissing missing) {
        return switch (missing.hope()) {
          case NONE -> false;
          case IF_NAMED_IS_YOUNG ->
              Arrays.stream(named).anyMatch(one -> one instanceof UUID id && Ids.isYoung(id));
          case ALWAYS -> true;
        };
      }
    }
    return false;
  }
}
