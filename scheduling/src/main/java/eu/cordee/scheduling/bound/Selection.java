package eu.cordee.scheduling.bound;

import eu.cordee.scheduling.bound.FlowNetwork.Goal;
import eu.cordee.scheduling.model.BoundCertificate;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.SchedulingProblem;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses requests by weighted b-matching, the relaxation that counts places but does not look at
 * single slots, and gets the bound's prices from it.
 */
public final class Selection {

  private static final long NO_LIMIT = 1L << 30;

  /** Where two prices are looked for, one may change the other. */
  private static final int ROUNDS = 2;

  private final SchedulingProblem problem;
  private final @Nullable BitSet sources;

  /** Requests that some slot suits. */
  private final BitSet possible = new BitSet();

  private final long places;
  private long tablePrice;
  private long interpreterPrice;

  /** Per request 0, 2 if it is chosen, or 1 if the relaxation chooses half of it and we do not. */
  private final int[] chosen;

  private BoundCertificate certificate;

  /** Selects at once: some minimum-cost flows, each about linear in the requests. */
  public Selection(SchedulingProblem problem) {
    NativeSolver.load();
    this.problem = problem;
    this.chosen = new int[problem.requests().size()];
    this.sources = Bipartition.of(problem);
    all().filter(request -> !problem.possibleSlots(request).isEmpty()).forEach(possible::set);
    this.certificate = BoundCertificate.of(problem, new long[problem.participants().size()], 0, 0);
    boolean allNeedTables = all().allMatch(this::needsTable);
    this.places = allNeedTables ? problem.places() : NO_LIMIT;
    findPrices(allNeedTables);
    adopt(network(1, 0, false), true);
    keepFloors();
    EulerRounding.round(problem, chosen);
  }

  /**
   * How much of a request is chosen: 0, 2 for all of it, or 1 for a half that could not be made
   * whole.
   *
   * @param request numbered from 0
   */
  public int chosen(int request) {
    return chosen[request];
  }

  /** Proves in units of weight what no plan can beat; anybody can check it in linear time. */
  public BoundCertificate certificate() {
    return certificate;
  }

  private IntStream all() {
    return IntStream.range(0, chosen.length);
  }

  private void findPrices(boolean tablesAreFlow) {
    boolean interpreted = all().anyMatch(this::needsInterpreter);
    for (int round = 0; round < ROUNDS; round++) {
      if (!tablesAreFlow) {
        findPrice(this::needsTable, problem.places(), price -> tablePrice = price);
      }
      if (interpreted) {
        long most = problem.interpretations();
        findPrice(this::needsInterpreter, most, price -> interpreterPrice = price);
      }
      if (tablesAreFlow || interpreterPrice == 0) {
        return;
      }
    }
  }

  /** One meeting below a floor never outweighs a unit of weight: no sum of them is larger. */
  private void keepFloors() {
    int floors = problem.shortfall(new int[problem.participants().size()]);
    if (floors > 0) {
      adopt(network(2L * floors + 1, 0, true), false);
    }
  }

  private void adopt(FlowNetwork network, boolean forPrices) {
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

  private boolean needsInterpreter(int request) {
    return problem.needsInterpreter(problem.requests().get(request));
  }

  /**
   * Places at tables are no matter of flow where some meetings need no shared table, and slots of
   * interpreters never are: looks for the lowest price at which no more of them are asked for than
   * there are (Lagrange). Mostly it is about the weight of the first request that gets none if the
   * heaviest come first, so the search begins there, in steps that double.
   *
   * @param needs whether a request needs one
   * @param most how many there are
   * @param price sets it
   */
  private void findPrice(IntPredicate needs, long most, LongConsumer price) {
    long low = 0;
    long high = heaviest();
    long tried = firstWithout(needs, most);
    for (long step = 1; low < high; step *= 2) {
      price.accept(tried);
      if (asked(needs) <= 2 * most) {
        high = tried;
        tried = Math.max(low, Math.max((low + high) / 2, high - step));
      } else {
        low = tried + 1;
        tried = Math.min(high - 1, Math.min((low + high) / 2, low + step - 1));
      }
    }
    price.accept(low);
  }

  private long heaviest() {
    return problem.requests().stream().mapToLong(Request::weight).max().orElse(1);
  }

  private long firstWithout(IntPredicate needs, long most) {
    return all()
        .filter(needs)
        .mapToLong(request -> -problem.requests().get(request).weight())
        .sorted()
        .skip(most)
        .map(weight -> -weight)
        .findFirst()
        .orElse(0);
  }

  /** Requests that are worth just the price do not ask; they get what is left. */
  private long asked(IntPredicate needs) {
    FlowNetwork network = network(4, 1, false);
    return network.solve() ? all().filter(needs).mapToLong(network::chosen).sum() : 0;
  }

  private FlowNetwork network(long scale, long thrift, boolean floors) {
    Goal goal = new Goal(scale, tablePrice, interpreterPrice, thrift, places, floors);
    return new FlowNetwork(problem, sources, possible, goal);
  }
}
