package eu.cordee.matchmaking.timetable;

import eu.cordee.matchmaking.timetable.Network.Goal;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses requests by weighted b-matching, the relaxation that counts places but does not look at
 * single slots, and gets the bound's prices from it.
 */
final class Selection {

  private static final long NO_LIMIT = 1L << 30;

  private final TimetableProblem problem;
  private final @Nullable BitSet sources;

  /** Requests that some slot suits. */
  private final BitSet possible = new BitSet();

  /** Per request 0, 2 if it is chosen, or 1 if the relaxation chooses half of it and we do not. */
  final int[] chosen;

  BoundCertificate certificate;

  Selection(TimetableProblem problem) {
    NativeSolver.load();
    this.problem = problem;
    this.chosen = new int[problem.requests().size()];
    this.sources = Bipartition.of(problem);
    IntStream.range(0, chosen.length)
        .filter(request -> !problem.possibleSlots(request).isEmpty())
        .forEach(possible::set);
    this.certificate = BoundCertificate.of(problem, new long[problem.participants().size()], 0);
    long tablePrice = allNeedTables() ? 0 : scarceTables();
    long places = allNeedTables() ? problem.places() : NO_LIMIT;
    adopt(new Network(problem, sources, possible, new Goal(1, tablePrice, 0, places, false)), true);
    int floors = problem.shortfall(new int[problem.participants().size()]);
    if (floors > 0) {
      // One meeting below a floor never outweighs a unit of weight: no sum of them is larger.
      long scale = 2L * floors + 1;
      adopt(
          new Network(problem, sources, possible, new Goal(scale, tablePrice, 0, places, true)),
          false);
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
   * Mostly it is about the weight of the first request that gets no table if the heaviest come
   * first, so the search begins there, in steps that double.
   */
  private long scarceTables() {
    long low = 0;
    long high = heaviest();
    long price = firstWithoutTable();
    for (long step = 1; low < high; step *= 2) {
      if (tablesAsked(price) <= 2 * problem.places()) {
        high = price;
        price = Math.max(low, Math.max((low + high) / 2, high - step));
      } else {
        low = price + 1;
        price = Math.min(high - 1, Math.min((low + high) / 2, low + step - 1));
      }
    }
    return low;
  }

  private long heaviest() {
    return problem.requests().stream().mapToLong(Request::weight).max().orElse(1);
  }

  private long firstWithoutTable() {
    return IntStream.range(0, chosen.length)
        .filter(this::needsTable)
        .mapToLong(request -> -problem.requests().get(request).weight())
        .sorted()
        .skip(problem.places())
        .map(weight -> -weight)
        .findFirst()
        .orElse(0);
  }

  /** Requests that are worth just the price do not ask; they get what is left. */
  private long tablesAsked(long price) {
    Network network =
        new Network(problem, sources, possible, new Goal(2, price, 1, NO_LIMIT, false));
    long asked = 0;
    if (network.solve()) {
      for (int request = 0; request < chosen.length; request++) {
        asked += needsTable(request) ? network.chosen(request) : 0;
      }
    }
    return asked;
  }
}
