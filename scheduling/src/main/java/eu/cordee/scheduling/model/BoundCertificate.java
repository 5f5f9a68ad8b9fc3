package eu.cordee.scheduling.model;

/**
 * Dual values that prove an upper bound on the weight: a price for each place in a participant's
 * day, one for each place at a shared table and one for each slot of an interpreter, whatever they
 * speak. Whatever the prices, no plan is worth more than all places at their price plus what
 * requests are worth above the prices of the places they take. All values are doubled, because the
 * best prices are multiples of one half.
 *
 * @param participantPrices twice the price of a meeting of each participant, not negative
 * @param tablePrice twice the price of a shared table for one slot, not negative
 * @param interpreterPrice twice the price of an interpreter for one slot, not negative
 * @param bound the upper bound, rounded down to a whole number
 */
public record BoundCertificate(
    long[] participantPrices, long tablePrice, long interpreterPrice, long bound) {

  /** Computes the bound that these prices prove, in time linear in the problem. */
  public static long provenBound(
      SchedulingProblem problem, long[] participantPrices, long tablePrice, long interpreterPrice) {
    long doubled =
        Math.addExact(
            Math.multiplyExact(tablePrice, problem.places()),
            Math.multiplyExact(interpreterPrice, problem.interpretations()));
    for (int participant = 0; participant < participantPrices.length; participant++) {
      long places = problem.participants().get(participant).most();
      doubled = Math.addExact(doubled, Math.multiplyExact(places, participantPrices[participant]));
    }
    for (int request = 0; request < problem.requests().size(); request++) {
      long above = mostAbove(problem, request, participantPrices, tablePrice, interpreterPrice);
      doubled = Math.addExact(doubled, above);
    }
    return doubled / 2;
  }

  /** Twice what a request is worth above its prices, with the cheapest representatives. */
  private static long mostAbove(
      SchedulingProblem problem,
      int request,
      long[] prices,
      long tablePrice,
      long interpreterPrice) {
    Request wanted = problem.requests().get(request);
    long most = 0;
    for (int host : wanted.hosts()) {
      for (int guest : wanted.guests()) {
        long table = problem.usesSharedTable(wanted, host, guest) ? tablePrice : 0;
        long interpreter = problem.needsInterpreter(host, guest) ? interpreterPrice : 0;
        long people = Math.addExact(prices[host], prices[guest]);
        long above =
            Math.subtractExact(
                Math.multiplyExact(2, wanted.weight()),
                Math.addExact(people, Math.addExact(table, interpreter)));
        if (above > most && !problem.possibleSlots(request, host, guest).isEmpty()) {
          most = above;
        }
      }
    }
    return most;
  }

  /** Chooses the bound that the prices prove. */
  public static BoundCertificate of(
      SchedulingProblem problem, long[] participantPrices, long tablePrice, long interpreterPrice) {
    long bound = provenBound(problem, participantPrices, tablePrice, interpreterPrice);
    return new BoundCertificate(participantPrices, tablePrice, interpreterPrice, bound);
  }

  /** Whether the prices are valid and prove the stated bound. */
  public boolean holdsFor(SchedulingProblem problem) {
    boolean valid =
        tablePrice >= 0
            && interpreterPrice >= 0
            && participantPrices.length == problem.participants().size();
    for (long price : participantPrices) {
      valid &= price >= 0;
    }
    try {
      return valid
          && provenBound(problem, participantPrices, tablePrice, interpreterPrice) <= bound;
    } catch (ArithmeticException tooLarge) {
      return false;
    }
  }
}
