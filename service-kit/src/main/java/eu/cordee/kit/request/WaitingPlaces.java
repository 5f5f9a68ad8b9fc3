package eu.cordee.kit.request;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * How many requests of one login may wait at the same time: whoever waits looks again and again,
 * and what one login asks for must not be what all others wait for. The next one is answered at
 * once, as if its patience had ended.
 */
final class WaitingPlaces {

  private final int most;
  private final Map<String, Integer> taken = new ConcurrentHashMap<>();

  /**
   * @param most for each login
   */
  WaitingPlaces(int most) {
    this.most = most;
  }

  /** Waits in a place, or answers false at once where none is free. */
  boolean waiting(String login, BooleanSupplier wait) {
    if (!enter(login)) {
      return false;
    }
    try {
      return wait.getAsBoolean();
    } finally {
      taken.computeIfPresent(login, (key, places) -> places == 1 ? null : places - 1);
    }
  }

  private boolean enter(String login) {
    boolean[] entered = {false};
    taken.compute(
        login,
        (key, places) -> {
          int before = places == null ? 0 : places;
          entered[0] = before < most;
          return entered[0] ? Integer.valueOf(before + 1) : places;
        });
    return entered[0];
  }
}
