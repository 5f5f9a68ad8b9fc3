package eu.cordee.matchmaking.timetable;

/**
 * Dual values that prove an upper bound on the weight: a price for each place in a participant's
 * day and one for each place at a table. Whatever the prices, no plan is worth more than all places
 * at their price plus what requests are worth above the prices of the three places they take. All
 * values are doubled, because the best prices are multiples of one half.
 *
 * @param participantPrices twice the price of a meeting of each participant, not negative
 * @param tablePrice twice the price of a table for one slot, not negative
 * @param bound the upper bound, rounded down to a whole number
 */
public record BoundCertificate(long[] participantPrices, long tablePrice, long bound) {

  /** Computes the bound that these prices prove, in time linear in the problem. */
  public static long provenBound(
      TimetableProblem problem, long[] participantPrices, long tablePrice) {
    long doubled = Math.multiplyExact(tablePrice, (long) problem.slots() * problem.tables());
    for (int participant = 0; participant < participantPrices.length; participant++) {
      long places = problem.participants().get(participant).most();
      doubled = Math.addExact(doubled, places * participantPrices[participant]);
    }
    for (int request = 0; request < problem.requests().size(); request++) {
      TimetableProblem.Request wanted = problem.requests().get(request);
      long above =
          2 * wanted.weight()
              - participantPrices[wanted.host()]
              - participantPrices[wanted.guest()]
              - tablePrice;
      if (above > 0 && !problem.possibleSlots(request).isEmpty()) {
        doubled = Math.addExact(doubled, above);
      }
    }
    return doubled / 2;
  }

  /** Chooses the bound that the prices prove. */
  static BoundCertificate of(TimetableProblem problem, long[] participantPrices, long tablePrice) {
    long bound = provenBound(problem, participantPrices, tablePrice);
    return new BoundCertificate(participantPrices, tablePrice, bound);
  }

  /** Whether the prices are valid and prove the stated bound. */
  public boolean holdsFor(TimetableProblem problem) {
    boolean valid = tablePrice >= 0 && participantPrices.length == problem.participants().size();
    for (long price : participantPrices) {
      valid &= price >= 0;
    }
    return valid && provenBound(problem, participantPrices, tablePrice) <= bound;
  }
}
