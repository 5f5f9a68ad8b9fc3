package eu.cordee.matchmaking.timetable;

import eu.cordee.matchmaking.timetable.Network.Goal;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Chooses requests by weighted b-matching, the relaxation that counts places but does not look at
 * single slots, and gets the bound's prices from it.
 */
final class Selection {

  private static final long NO_LIMIT = 1L << 30;

  private final TimetableProblem problem;
  private final @Nullable BitSet sources;

  /** Per request 0, 2 if it is chosen, or 1 if the relaxation chooses half of it and we do not. */
  final int[] chosen;

  BoundCertificate certificate;

  Selection(TimetableProblem problem) {
    NativeSolver.load();
    this.problem = problem;
    this.chosen = new int[problem.requests().size()];
    this.sources = Bipartition.of(problem);
    this.certificate = BoundCertificate.of(problem, new long[problem.participants().size()], 0);
    long tablePrice = allNeedTables() ? 0 : scarceTables();
    long places = allNeedTables() ? problem.places() : NO_LIMIT;
    adopt(new Network(problem, sources, new Goal(1, tablePrice, places, 0)), true);
    int floor = problem.rules().floor();
    if (floor > 0) {
      // One meeting below the floor never outweighs a unit of weight: no sum of them is larger.
      long scale = 2L * floor * problem.participants().size() + 1;
      adopt(new Network(problem, sources, new Goal(scale, tablePrice, places, floor)), false);
    }
    Halves.round(problem, chosen);
  }

  private void adopt(Network network, boolean forPrices) {
    if (network.solve()) {
      for (int request = 0; request < chosen.length; request++) {
        chosen[request] = network.chosen(request);
      }
      if (forPrices) {
        certificate = network.prices();
      }
    }
  }

  private boolean needsTable(int request) {
    Request wanted = problem.requests().get(request);
    return problem.usesSharedTable(wanted, wanted.hosts()[0], wanted.guests()[0]);
  }

  private boolean allNeedTables() {
    for (int request = 0; request < chosen.length; request++) {
      if (!needsTable(request)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Where some meetings need no shared table, places at tables are no matter of flow any more:
   * looks for the lowest price at which no more tables are asked for than there are (Lagrange).
   */
  private long scarceTables() {
    long low = 0;
    long high = 1;
    for (Request request : problem.requests()) {
      high = Math.max(high, request.weight());
    }
    while (low < high) {
      long price = (low + high) / 2;
      if (tablesAsked(price) <= 2 * problem.places()) {
        high = price;
      } else {
        low = price + 1;
      }
    }
    return low;
  }

  private long tablesAsked(long price) {
    Network network = new Network(problem, sources, new Goal(1, price, NO_LIMIT, 0));
    long asked = 0;
    if (network.solve()) {
      for (int request = 0; request < chosen.length; request++) {
        asked += needsTable(request) ? network.chosen(request) : 0;
      }
    }
    return asked;
  }
}
