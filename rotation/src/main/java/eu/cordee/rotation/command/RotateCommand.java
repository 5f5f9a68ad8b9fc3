package eu.cordee.rotation.command;

import eu.cordee.rotation.check.RotationResult;
import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.CafeParticipant;
import eu.cordee.rotation.model.CafeTable;
import eu.cordee.rotation.search.RotationEngine;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** {@code ./cordee rotate}: prints a rotation with its figures and bounds. */
@Command(
    name = "rotate",
    mixinStandardHelpOptions = true,
    description = "Seat people at café tables so that they meet as many others as can be.")
public final class RotateCommand implements Callable<Integer> {

  private final PrintStream out;

  @Mixin private final RotateOptions options = new RotateOptions();

  private RotateCommand(PrintStream out) {
    this.out = out;
  }

  /** Exits with 0, or with 2 and one sentence if the café cannot be seated. */
  public static void main(String... arguments) {
    int status = run(Commands.utf8(System.out), Commands.utf8(System.err), arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(PrintStream out, PrintStream err, String... arguments) {
    return Commands.run(new RotateCommand(out), out, err, arguments);
  }

  @Override
  public Integer call() {
    List<CafeParticipant> people = people(options.tables() * options.seats());
    String wished = options.wishes();
    WishesFile wishes = wished == null ? WishesFile.NONE : WishesFile.read(wished, people);
    Cafe cafe = cafe(people, wishes);
    long start = System.nanoTime();
    RotationResult result = RotationEngine.rotate(cafe, options.seed());
    wishes.requireApart(result.rotation());
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    RotationReport report = new RotationReport(cafe, wishes, result, options.seed(), milliseconds);
    out.println(options.json() ? report.json() : report.text());
    return ExitCode.OK;
  }

  private Cafe cafe(List<CafeParticipant> people, WishesFile wishes) {
    return new Cafe(
        people,
        tables(people),
        options.rounds(),
        wishes.pairs(true),
        wishes.pairs(false),
        options.questions());
  }

  /** With fixed hosts, the first people host, in the order of the tables. */
  private List<CafeTable> tables(List<CafeParticipant> people) {
    boolean hosted = options.hosted();
    int seats = options.seats();
    List<CafeTable> alike =
        IntStream.range(0, options.tables())
            .mapToObj(table -> hosted ? CafeTable.of(seats).hostedBy(table) : CafeTable.of(seats))
            .toList();
    String themes = options.themes();
    return themes == null ? alike : ThemesFile.deal(themes, alike, people);
  }

  private List<CafeParticipant> people(int seats) {
    Integer said = options.people();
    String groups = options.groups();
    if (groups != null) {
      List<CafeParticipant> people = GroupsFile.read(groups);
      requireSensible(people.size());
      if (said != null && said != people.size()) {
        throw new IllegalArgumentException(
            "The groups file has " + people.size() + " people, not " + said + ".");
      }
      return people;
    }
    int count = said == null ? seats : said;
    requireSensible(count);
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> CafeParticipant.of("P" + number))
        .toList();
  }

  private static void requireSensible(int people) {
    if (people > RotateOptions.LARGEST) {
      throw new IllegalArgumentException(
          "A café of " + people + " people is larger than " + RotateOptions.LARGEST + ".");
    }
  }
}
