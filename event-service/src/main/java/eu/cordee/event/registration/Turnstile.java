package eu.cordee.event.registration;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets few at a time through to the row that counts places, in order of arrival.
 *
 * <p>The row's lock lets only one through anyway. When a thousand people come at the opening, the
 * others wait here, where waiting costs nothing, and not each with a database connection that every
 * other request then lacks.
 */
@ApplicationScoped
public class Turnstile {

  /** One in the row's lock, the others on their way to it. */
  private static final int ABREAST = 3;

  private static final int STRIPES = 64;
  private static final long PATIENCE_SECONDS = 20;

  private final Semaphore[] stripes =
      Stream.generate(() -> new Semaphore(ABREAST, true)).limit(STRIPES).toArray(Semaphore[]::new);

  /**
   * Does the work when it is its turn.
   *
   * @param door what has the places: an event, a session
   * @param inside the work, with a transaction of its own
   * @throws ProblemException 503 when it was not its turn for twenty seconds
   */
  public <T> T pass(UUID door, Supplier<T> inside) {
    Semaphore stripe = stripes[Math.floorMod(door.hashCode(), STRIPES)];
    if (!isMyTurn(stripe)) {
      throw new ProblemException(
          KitProblem.UNAVAILABLE, "Very many ask for a place right now; try again soon");
    }
    try {
      return inside.get();
    } finally {
      stripe.release();
    }
  }

  private static boolean isMyTurn(Semaphore stripe) {
    try {
      return stripe.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
