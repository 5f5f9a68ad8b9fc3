package eu.cordee.rotation.search;

import eu.cordee.rotation.check.RotationBounds;
import eu.cordee.rotation.check.RotationChecker;
import eu.cordee.rotation.check.RotationResult;
import eu.cordee.rotation.design.Design;
import eu.cordee.rotation.design.DesignCatalogue;
import eu.cordee.rotation.design.Shuffle;
import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.CafeTable;
import eu.cordee.rotation.model.Rotation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes rotations: construction first, search for the tail. The same café, seed and effort give the
 * same rotation, on every machine. Threads may call at once; each call runs on its own.
 */
public final class RotationEngine {

  /** Pair prices the search may look up: under two seconds on one core. */
  public static final long NORMAL_EFFORT = 30_000_000;

  private static final long ENOUGH_PER_SEAT = 400_000;

  private final Cafe cafe;
  private final long seed;
  private final long effort;
  private final long moves;
  private final Prices prices;
  private final RotationBounds bounds;
  private final boolean[] stays;
  private int @Nullable [][] best;
  private long bestPrice = Long.MAX_VALUE;
  private long bestCompany = Long.MAX_VALUE;
  private long bestRepeats = Long.MAX_VALUE;
  private long mostThemes;
  private String method = "";

  private RotationEngine(Cafe cafe, long seed, long effort) {
    this.cafe = cafe;
    this.seed = seed;
    this.effort = Math.min(effort, ENOUGH_PER_SEAT * cafe.people() * cafe.rounds());
    this.moves = this.effort / (4L * Math.max(2, cafe.evenSizes()[0]));
    this.prices = Prices.ofPlan(cafe);
    this.bounds = RotationBounds.of(cafe);
    this.stays = new boolean[cafe.people()];
    cafe.hosts().forEach(host -> stays[host] = true);
  }

  /**
   * A rotation with its figures and bounds: under two seconds on one core for 400 people. Where two
   * who must not meet cannot be parted, they sit together, and {@link RotationChecker} says so.
   *
   * @param seed another one gives another rotation where there are several as good
   */
  public static RotationResult rotate(Cafe cafe, long seed) {
    return rotate(cafe, seed, NORMAL_EFFORT);
  }

  /**
   * The same with other effort than {@link #NORMAL_EFFORT}.
   *
   * @param effort so many pair prices may be looked up; time grows with it up to 400,000 per person
   *     and round, beyond which it is of no use
   */
  public static RotationResult rotate(Cafe cafe, long seed, long effort) {
    RotationEngine engine = new RotationEngine(cafe, seed, effort);
    engine.run();
    return RotationResult.of(cafe, Rotation.of(engine.best(), cafe.tables().size()), engine.method);
  }

  private int[][] best() {
    if (best == null) {
      throw new IllegalStateException("No rotation was tried.");
    }
    return best;
  }

  private void run() {
    for (Design design : designs(0, cafe.rounds())) {
      RemovedPlaces.leave(design, cafe.people(), cafe.rounds(), seed).ifPresent(this::tryDesign);
      if (nothingIsBetter()) {
        return;
      }
    }
    if (!repeatsAreLeast() && !cafe.hosted()) {
      designs(1, Integer.MAX_VALUE).stream()
          .flatMap(design -> joined(design).stream())
          .findFirst()
          .ifPresent(this::tryDesign);
    }
    if (best != null && nothingIsBetter()) {
      return;
    }
    if (!themesAreReached()) {
      // Few repeats may outweigh a missed theme: what misses one shall not compete.
      best = null;
      bestPrice = Long.MAX_VALUE;
    }
    if (best != null && repeatsAreLeast()) {
      polish();
    } else {
      improve();
    }
  }

  private Optional<Design> joined(Design design) {
    return AddedPlaces.add(design, cafe.people(), cafe.rounds(), seed)
        .or(() -> AddedPlaces.companions(design, cafe.people(), cafe.rounds()));
  }

  private boolean nothingIsBetter() {
    return bestCompany <= boundOfCompany() && themesAreReached();
  }

  /** Tables that are like each other are no theme: seeing one of them twice is no loss. */
  private boolean themesAreReached() {
    return !cafe.themed() || mostThemes == bounds.themesReached();
  }

  private boolean repeatsAreLeast() {
    return bestRepeats == bounds.repeatsReachingThemes();
  }

  /** What no rotation can cost less than. */
  private long bound() {
    return boundOfCompany() + (cafe.themed() ? boundOfThemes() : 0);
  }

  private long boundOfCompany() {
    return (long) Weights.REPEAT * bounds.repeatsReachingThemes() + boundWithoutRepeats();
  }

  /** Every visit is paid but the first of each theme somebody reaches; hosts see their own only. */
  private long boundOfThemes() {
    long visits = (long) cafe.people() * cafe.rounds();
    return prices.sameTheme * (visits - bounds.themesReached() - cafe.hosts().size());
  }

  private long boundWithoutRepeats() {
    return Weights.REGION * bounds.sameRegion()
        + Weights.KIND * bounds.sameKind()
        - (long) prices.wish * cafe.mustMeet().size();
  }

  /** Designs for the fullest tables less some seats; rotations are cut to the rounds wished. */
  private List<Design> designs(int less, int rounds) {
    boolean allHost = cafe.tables().stream().allMatch(CafeTable::hasHost);
    if (cafe.hosted() && !allHost) {
      return List.of();
    }
    int tables = cafe.tables().size();
    int seats = Arrays.stream(cafe.evenSizes()).max().orElse(1) - less;
    return DesignCatalogue.find(tables, seats, Math.min(rounds, tables * seats), allHost);
  }

  private void tryDesign(Design design) {
    int[][] cast =
        PlaceAssignment.cast(cafe, design, prices, seed, effort / 2, boundWithoutRepeats());
    int[][] start = Arrays.copyOf(cast, cafe.rounds());
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = cast.length; round < start.length; round++) {
      start[round] = randomRound(random);
    }
    if (!cafe.hosted()) {
      TableLabels.assign(cafe, prices.theme, start);
    }
    boolean complete = cast.length == cafe.rounds();
    consider(start, design.method() + (complete ? "" : " and search"));
  }

  /** Keeps a start if it is a valid rotation and the cheapest so far. */
  private void consider(int[][] tableOf, String how) {
    PricedSeating seating = new PricedSeating(cafe, prices, tableOf, 0);
    long price = seating.price();
    Rotation rotation = Rotation.of(tableOf, cafe.tables().size());
    if (price < bestPrice
        && RotationChecker.faults(cafe, rotation).stream().noneMatch(this::fatal)) {
      best = tableOf;
      bestPrice = price;
      bestCompany = seating.priceOfCompany();
      bestRepeats = RotationChecker.figures(cafe, rotation).repeats();
      mostThemes = RotationChecker.figures(cafe, rotation).themesReached();
      method = how;
    }
  }

  /** Strangers at one table can still be parted by the search; a wrong size or seat cannot. */
  private boolean fatal(String fault) {
    return !fault.contains("must not meet");
  }

  private int[][] randomRounds(SplittableRandom random) {
    return IntStream.range(0, cafe.rounds())
        .mapToObj(round -> randomRound(random))
        .toArray(int[][]::new);
  }

  private int[] randomRound(SplittableRandom random) {
    int[] round = new int[cafe.people()];
    int[] left = cafe.evenSizes();
    for (int table = 0; table < left.length; table++) {
      int host = cafe.tables().get(table).host();
      if (host != CafeTable.NO_HOST) {
        round[host] = table;
        left[table]--;
      }
    }
    int table = 0;
    for (int person : Shuffle.upTo(cafe.people(), random)) {
      if (!stays[person]) {
        while (left[table] == 0) {
          table++;
        }
        round[person] = table;
        left[table]--;
      }
    }
    return round;
  }

  /** Repeats are at their bound already: only cool, from too low a heat to lose that. */
  private void polish() {
    if (prices.indifferent && !cafe.hosted()) {
      return;
    }
    anneal(best(), moves, Weights.REGION, 4, method + ", polished");
  }

  private void improve() {
    if (best != null) {
      anneal(best(), moves / 3, 0.30 * Weights.REPEAT, 8, method);
    }
    for (int restart = 0; restart < restarts() && bestPrice > bound(); restart++) {
      SplittableRandom random = new SplittableRandom(seed + 31 * restart);
      int[][] start = cafe.themed() ? ThemeRounds.of(cafe, random) : randomRounds(random);
      if (best == null) {
        best = start;
      }
      double heat = cafe.themed() ? Weights.REPEAT : 0.60 * Weights.REPEAT;
      anneal(start, moves / 3, heat, 8, "search");
    }
  }

  /** Themes tie people down, so that a start decides more about the repeats that are left. */
  private int restarts() {
    return cafe.themed() ? 4 : 2;
  }

  private void anneal(int[][] start, long budget, double from, double to, String how) {
    Annealing annealing =
        new Annealing(new PricedSeating(cafe, prices, start, 0), stays, seed)
            .run(budget, from, to, bound());
    if (annealing.bestPrice() < bestPrice) {
      int[][] found = annealing.best();
      bestPrice = annealing.bestPrice();
      best = found;
      method = how;
    }
  }
}
