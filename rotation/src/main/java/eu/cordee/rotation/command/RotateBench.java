package eu.cordee.rotation.command;

import eu.cordee.rotation.check.RotationBounds;
import eu.cordee.rotation.check.RotationChecker;
import eu.cordee.rotation.check.RotationResult;
import eu.cordee.rotation.model.Cafe;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/**
 * {@code ./cordee bench rotate}: every bar of the rotation as one JSON document, with a plain
 * rotation beside it. Options: {@code --plain-ms M} time of the plain one per café (500).
 */
@Command(
    name = "bench rotate",
    mixinStandardHelpOptions = true,
    description = "Measure the rotation of cafés against its bounds.")
public final class RotateBench implements Callable<Integer> {

  /** Repeat-free rounds in Miller, Valkov and Abel's table (Symmetry 2026), g = 3…10, p = 3…10. */
  static final int[][] BEST_KNOWN = {
    {4, 1, 1, 1, 1, 1, 1, 1},
    {4, 5, 1, 1, 1, 1, 1, 1},
    {7, 5, 6, 1, 1, 1, 1, 1},
    {8, 7, 6, 3, 1, 1, 1, 1},
    {10, 9, 7, 7, 8, 1, 1, 1},
    {11, 10, 8, 8, 8, 9, 1, 1},
    {13, 11, 9, 9, 9, 9, 10, 1},
    {14, 13, 9, 7, 7, 5, 5, 4},
  };

  /** Rounds our own constructions add to that table; see docs/rotation.md. */
  static final Map<String, Integer> BEYOND = Map.of("10x5", 10, "10x6", 8, "10x7", 8, "10x8", 8);

  private static final int TWO_SECONDS = 2000;

  private final PrintStream out;

  @Option(names = "--plain-ms", paramLabel = "M", description = "Time of the plain one per café.")
  private long plainMilliseconds = 500;

  private RotateBench(PrintStream out) {
    this.out = out;
  }

  /** Exits with 0, or with 2 and one sentence where an option is unknown. */
  public static void main(String... arguments) {
    int status = run(Commands.utf8(System.out), Commands.utf8(System.err), arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(PrintStream out, PrintStream err, String... arguments) {
    return Commands.run(new RotateBench(out), out, err, arguments);
  }

  @Override
  public Integer call() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("java", System.getProperty("java.version"));
    document.put("processors", Runtime.getRuntime().availableProcessors());
    document.put("table", table());
    document.put("uneven", uneven());
    document.put("mixing", mixing());
    document.put("themes", themes());
    document.put("mixed81", mixed81());
    out.println(JsonText.write(document));
    return ExitCode.OK;
  }

  private Map<String, Object> table() {
    List<Object> cells = new ArrayList<>();
    int reached = 0;
    int beyond = 0;
    long slowest = 0;
    for (int tables = 3; tables <= 10; tables++) {
      for (int seats = 2; seats <= 10; seats++) {
        int known = seats == 2 ? 2 * tables - 1 : BEST_KNOWN[tables - 3][seats - 3];
        int goal = BEYOND.getOrDefault(tables + "x" + seats, known);
        Cafe cafe = Cafe.plain(tables * seats, tables, seats, goal);
        Measured measured = Measured.run(cafe);
        slowest = Math.max(slowest, measured.milliseconds());
        boolean holds = measured.repeatFree() && measured.milliseconds() <= TWO_SECONDS;
        reached += holds ? 1 : 0;
        beyond += holds && goal > known ? 1 : 0;
        cells.add(cell(tables, seats, known, measured, cafe));
      }
    }
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("cells", cells.size());
    table.put("reached", reached);
    table.put("beyondTheTable", beyond);
    table.put("slowestMilliseconds", slowest);
    table.put("each", cells);
    return table;
  }

  private Map<String, Object> cell(int tables, int seats, int known, Measured measured, Cafe cafe) {
    Map<String, Object> cell = new LinkedHashMap<>();
    cell.put("tables", tables);
    cell.put("seats", seats);
    cell.put("bestKnown", known);
    cell.put("rounds", cafe.rounds());
    cell.put("repeats", measured.result().figures().repeats());
    cell.put("valid", measured.valid());
    cell.put("milliseconds", measured.milliseconds());
    cell.put("processorMilliseconds", measured.processor());
    cell.put("method", measured.result().method());
    cell.put("plainRepeats", cafe.rounds() == 1 ? 0 : plainRepeats(cafe));
    return cell;
  }

  private long plainRepeats(Cafe cafe) {
    return RotationChecker.figures(cafe, PlainRotation.rotate(cafe, plainMilliseconds)).repeats();
  }

  /** Every even division of 12…150 people into tables of 3/4 to 6/7 where zero is not excluded. */
  private Map<String, Object> uneven() {
    UnevenTally tally = new UnevenTally();
    for (int people = 12; people <= 150; people++) {
      for (int tables = 2; tables <= people / 3; tables++) {
        int least = people / tables;
        for (int rounds = 3; least <= 6 && rounds <= 6; rounds++) {
          int seats = (people + tables - 1) / tables;
          Cafe cafe = Cafe.plain(people, tables, seats, rounds);
          boolean excluded = RotationBounds.of(cafe).repeats() > 0;
          Measured measured = Measured.run(cafe);
          boolean sampled = !excluded && isTight(measured);
          tally.add(cafe, excluded, measured, sampled ? plainRepeats(cafe) : -1);
        }
      }
    }
    return tally.document();
  }

  /** Where at least half of all pairs must meet, chance alone no longer helps. */
  private static boolean isTight(Measured measured) {
    long people =
        measured.result().rotation().rounds().getFirst().stream().mapToInt(List::size).sum();
    return 2 * measured.result().figures().pairs() >= people * (people - 1) / 2;
  }

  private Map<String, Object> mixing() {
    List<Object> equal = new ArrayList<>();
    int perfect = 0;
    for (int tables : List.of(4, 5, 7, 8, 9, 11, 13, 16)) {
      for (int seats = 3; seats <= Math.min(tables, 8); seats++) {
        Cafe cafe = BenchCafes.equalRegions(tables, seats, seats, Math.min(tables, 6));
        Measured measured = Measured.run(cafe);
        boolean holds = measured.repeatFree() && measured.result().regionMixing() == 1;
        perfect += holds ? 1 : 0;
        equal.add(mixed(cafe, measured));
      }
    }
    List<Object> uneven = new ArrayList<>();
    double worst = 1;
    int leastRepeats = 0;
    int wellMixed = 0;
    for (int people = 18; people <= 150; people += 4) {
      Cafe cafe = BenchCafes.uneven(people, (people + 5) / 6 + 1, 5, 4, 4, false);
      Measured measured = Measured.run(cafe);
      wellMixed += measured.result().regionMixing() >= 0.99 ? 1 : 0;
      worst = Math.min(worst, measured.result().regionMixing());
      leastRepeats += measured.valid() && measured.result().optimal() ? 1 : 0;
      uneven.add(mixed(cafe, measured));
    }
    Map<String, Object> mixing = new LinkedHashMap<>();
    mixing.put("equalCafes", equal.size());
    mixing.put("equalPerfect", perfect);
    mixing.put("unevenCafes", uneven.size());
    mixing.put("unevenWithLeastRepeats", leastRepeats);
    mixing.put("unevenAtLeast99Percent", wellMixed);
    mixing.put("unevenWorstShare", worst);
    mixing.put("uneven", uneven);
    return mixing;
  }

  /** How often all themes are reached that can be, and the least repeats beside them. */
  private Map<String, Object> themes() {
    int reached = 0;
    int repeating = 0;
    int provedLeast = 0;
    long slowest = 0;
    List<Cafe> cafes = BenchCafes.themed();
    for (Cafe cafe : cafes) {
      Measured measured = Measured.run(cafe);
      RotationResult result = measured.result();
      boolean all =
          measured.valid() && result.figures().themesReached() == result.bounds().themesReached();
      reached += all ? 1 : 0;
      provedLeast += all && result.optimal() ? 1 : 0;
      repeating += result.bounds().repeatsReachingThemes() > 0 ? 1 : 0;
      slowest = Math.max(slowest, measured.milliseconds());
    }
    Map<String, Object> themes = new LinkedHashMap<>();
    themes.put("cafes", cafes.size());
    themes.put("mostThemesReached", reached);
    themes.put("besideThemLeastRepeatsProved", provedLeast);
    themes.put("repeatsProvedNecessary", repeating);
    themes.put("slowestMilliseconds", slowest);
    return themes;
  }

  /** A café as large as the AlpCafé's, with hosts. */
  private Map<String, Object> mixed81() {
    Cafe cafe = BenchCafes.uneven(81, 10, 6, 5, 4, true);
    return mixed(cafe, Measured.run(cafe));
  }

  private Map<String, Object> mixed(Cafe cafe, Measured measured) {
    RotationResult result = measured.result();
    RotationResult plain =
        RotationResult.of(cafe, PlainRotation.rotate(cafe, plainMilliseconds), "greedy and tabu");
    Map<String, Object> mixed = new LinkedHashMap<>();
    mixed.put("people", cafe.people());
    mixed.put("tables", cafe.tables().size());
    mixed.put("rounds", cafe.rounds());
    mixed.put("valid", measured.valid());
    mixed.put("repeats", result.figures().repeats());
    mixed.put("bound", result.repeatsBound());
    mixed.put("regionShare", result.regionMixing());
    mixed.put("kindShare", result.kindMixing());
    mixed.put("milliseconds", measured.milliseconds());
    mixed.put("processorMilliseconds", measured.processor());
    mixed.put("plainRepeats", plain.figures().repeats());
    mixed.put("plainRegionShare", plain.regionMixing());
    return mixed;
  }
}
