package eu.cordee.rotation.command;

import eu.cordee.rotation.check.RotationResult;
import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.CafeParticipant;
import eu.cordee.rotation.model.CafeTable;
import eu.cordee.rotation.search.RotationEngine;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** {@code ./cordee rotate}: prints a rotation with its figures and bounds. */
public final class RotateCommand {

  private static final int BAD_USAGE = 2;
  private static final int LARGEST = 2000;

  private RotateCommand() {}

  /** Exits with 0, or with 2 and one sentence if the café cannot be seated. */
  public static void main(String... arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status = run(out, err, arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(PrintStream out, PrintStream err, String... arguments) {
    try {
      RotateOptions options = RotateOptions.parse(arguments);
      List<CafeParticipant> people =
          people(options, options.count("tables") * options.count("seats"));
      Wishes wishes =
          options.has("wishes") ? Wishes.read(options.text("wishes"), people) : Wishes.NONE;
      Cafe cafe = cafe(options, people, wishes);
      long seed = options.has("seed") ? options.number("seed") : 1;
      long start = System.nanoTime();
      RotationResult result = RotationEngine.rotate(cafe, seed);
      wishes.requireApart(result.rotation());
      RotationReport report =
          new RotationReport(cafe, wishes, result, seed, (System.nanoTime() - start) / 1_000_000);
      out.println(options.json() ? report.json() : report.text());
      return 0;
    } catch (IllegalArgumentException senseless) {
      err.println(senseless.getMessage());
      return BAD_USAGE;
    }
  }

  private static Cafe cafe(RotateOptions options, List<CafeParticipant> people, Wishes wishes) {
    return new Cafe(
        people,
        tables(options, people),
        options.count("rounds"),
        wishes.pairs(true),
        wishes.pairs(false),
        options.questions());
  }

  /** With fixed hosts, the first people host, in the order of the tables. */
  private static List<CafeTable> tables(RotateOptions options, List<CafeParticipant> people) {
    boolean hosted = options.hosted();
    int seats = options.count("seats");
    List<CafeTable> alike =
        IntStream.range(0, options.count("tables"))
            .mapToObj(table -> hosted ? CafeTable.of(seats).hostedBy(table) : CafeTable.of(seats))
            .toList();
    return options.has("themes") ? Themes.deal(options.text("themes"), alike, people) : alike;
  }

  private static List<CafeParticipant> people(RotateOptions options, int seats) {
    if (options.has("groups")) {
      List<CafeParticipant> people = Groups.read(options.text("groups"));
      if (options.has("people") && options.count("people") != people.size()) {
        throw new IllegalArgumentException(
            "The groups file has "
                + people.size()
                + " people, not "
                + options.text("people")
                + ".");
      }
      return people;
    }
    int count = options.has("people") ? options.count("people") : seats;
    if (count > LARGEST) {
      throw new IllegalArgumentException(
          "A café of " + count + " people is larger than " + LARGEST + ".");
    }
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> CafeParticipant.of("P" + number))
        .toList();
  }
}
