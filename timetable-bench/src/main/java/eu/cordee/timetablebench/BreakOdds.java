package eu.cordee.timetablebench;

import eu.cordee.scheduling.model.SchedulingProblem;

/**
 * How many people of a random event must have an avoidable break, whatever the plan: the expected
 * number of ways to avoid it is computed, and where that is next to nothing there is none.
 *
 * <p>Say all but a share e of n people have one block of slots each. Between two slots, at most 2L
 * of them sit at the L tables and go on; the others have finished (A) or not begun (B), and nobody
 * of A meets anybody of B. From slot to slot A only grows and B only shrinks, one at a time, so at
 * some point both hold at least s/2 of all people, where s = 1 - 2L/n - e. A random event in which
 * m pairs meet has two such sets with no meeting between them with a probability below 3^n, more
 * precisely exp(n H(s/2, s/2, 1-s)), times (1 - s²/2)^m. A plan may leave some meetings out; then
 * those few may lie between the sets.
 */
final class BreakOdds {

  private static final double STEP = 0.0005;

  /** Less than that, as a natural logarithm, does not happen. */
  private static final double NEVER = -50;

  /** Where places are scarce, only requests of more weight than this have to take place. */
  private static final long LIGHT = 1;

  private static final long HEAVIER = 10;

  private BreakOdds() {}

  /**
   * The percentage of people with an avoidable break that no plan of enough weight goes below, or 0
   * where nothing is known: the count is for events in which nobody is away or more in demand.
   *
   * @param missing the weight that a plan may lack to its upper bound
   */
  static double leastPercent(GeneratedEvent event, SchedulingProblem problem, long missing) {
    if (!event.isEven()) {
      return 0;
    }
    long places = problem.places();
    long light = places < problem.requests().size() ? LIGHT : 0;
    long wanted = problem.requests().stream().filter(asked -> asked.weight() > light).count();
    long leftOut = Math.max(0, wanted - places) + missing / (light == 0 ? 1 : HEAVIER - LIGHT);
    return 100 * leastShare(event.people(), wanted, leftOut, event.tables());
  }

  /**
   * The share of people with an avoidable break that no plan goes below.
   *
   * @param people who meet anybody of the others with the same probability
   * @param meetings that take place in the event as it was drawn
   * @param leftOut how many of them a plan may leave out or replace
   * @param tables in every slot
   */
  static double leastShare(int people, long meetings, long leftOut, int tables) {
    double busy = 2.0 * tables / people;
    double share = 0;
    while (share + busy < 1 && logOdds(people, meetings, leftOut, 1 - busy - share) < NEVER) {
      share += STEP;
    }
    return Math.max(0, share - STEP);
  }

  /** Logarithm of the expected number of pairs of sets that hold so many of the people. */
  private static double logOdds(int people, long meetings, long leftOut, double apart) {
    double half = apart / 2;
    double ways = people * (entropy(half) * 2 + entropy(1 - apart));
    // Without the people themselves: pairs between the sets are a share of all n(n-1)/2 pairs.
    double crossing = 2 * half * half;
    return ways + logAtMost(leftOut, meetings, crossing) + 2 * Math.log(people);
  }

  /**
   * Logarithm of a bound (Chernoff) on the probability of at most k successes in so many trials.
   */
  private static double logAtMost(long k, long trials, double probability) {
    double rate = (double) k / trials;
    if (rate >= probability) {
      return 0;
    }
    double divergence = (1 - rate) * Math.log((1 - rate) / (1 - probability));
    divergence += k == 0 ? 0 : rate * Math.log(rate / probability);
    return -trials * divergence;
  }

  private static double entropy(double share) {
    return share <= 0 ? 0 : -share * Math.log(share);
  }
}
