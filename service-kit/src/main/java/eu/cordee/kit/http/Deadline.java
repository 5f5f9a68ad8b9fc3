package eu.cordee.kit.http;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;

/**
 * Until when somebody waits for the answer of this request. Told by the gateway as the time that is
 * left, not as a moment, because clocks of two machines differ.
 */
@RequestScoped
public class Deadline {

  private long end;
  private boolean known;

  /** From now on so much time is left. */
  public void in(Duration left) {
    end = System.nanoTime() + left.toNanos();
    known = true;
  }

  /**
   * Refuses what nobody waits for any more; called where a request may have waited itself.
   *
   * @throws ProblemException 408 {@code deadline-passed}
   */
  public void check() {
    if (known && System.nanoTime() - end >= 0) {
      throw new ProblemException(KitProblem.DEADLINE_PASSED);
    }
  }
}
