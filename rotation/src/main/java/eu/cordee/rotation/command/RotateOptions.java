package eu.cordee.rotation.command;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options of {@code rotate}; those that make no sense are refused with an {@link
 * IllegalArgumentException} of one sentence.
 */
final class RotateOptions {

  /**
   * Of tables, seats at each, rounds and people: the command refuses more, the library does not.
   */
  static final int LARGEST = 2_000;

  @Option(names = "--tables", required = true, paramLabel = "G", description = "How many tables.")
  private int tables;

  @Option(names = "--seats", required = true, paramLabel = "P", description = "Seats at each.")
  private int seats;

  @Option(names = "--rounds", required = true, paramLabel = "R", description = "How many rounds.")
  private int rounds;

  @Option(names = "--people", paramLabel = "N", description = "Fewer than there are seats.")
  private @Nullable Integer people;

  @Option(
      names = "--hosts",
      paramLabel = "fixed|none",
      description = "Whether the first people host, in the order of the tables.")
  private String hosts = "none";

  @Option(
      names = "--groups",
      paramLabel = "FILE.csv",
      description = "People: id, region, kind, cluster, languages.")
  private @Nullable String groups;

  @Option(
      names = "--themes",
      paramLabel = "N|FILE.csv",
      description = "So many themes dealt to the tables, or: table, theme, seats, host.")
  private @Nullable String themes;

  @Option(
      names = "--wishes",
      paramLabel = "FILE.csv",
      description = "Who shall meet or must not: one, other, wish (together or apart).")
  private @Nullable String wishes;

  @Option(
      names = "--questions",
      paramLabel = "'ONE; TWO; …'",
      description = "What each round talks about.")
  private @Nullable String questions;

  @Option(names = "--seed", paramLabel = "S", description = "Another seed, another rotation.")
  private long seed = 1;

  @Option(names = "--json", description = "One JSON document instead of text.")
  private boolean json;

  int tables() {
    return count("tables", tables);
  }

  int seats() {
    return count("seats", seats);
  }

  int rounds() {
    return count("rounds", rounds);
  }

  /** How many people, or null where it is not said. */
  @Nullable Integer people() {
    return people == null ? null : count("people", people);
  }

  /** A count between one and two thousand. */
  private static int count(String name, int number) {
    if (number < 1 || number > LARGEST) {
      throw new IllegalArgumentException(
          "Option --" + name + " must be between 1 and " + LARGEST + ", not " + number + ".");
    }
    return number;
  }

  boolean hosted() {
    return switch (hosts) {
      case "fixed" -> true;
      case "none" -> false;
      default ->
          throw new IllegalArgumentException(
              "Option --hosts is fixed or none, not '" + hosts + "'.");
    };
  }

  @Nullable String groups() {
    return groups;
  }

  @Nullable String themes() {
    return themes;
  }

  @Nullable String wishes() {
    return wishes;
  }

  /** One per round; none when none were given. */
  List<String> questions() {
    return questions == null
        ? List.of()
        : Arrays.stream(questions.split(";")).map(String::strip).toList();
  }

  long seed() {
    return seed;
  }

  boolean json() {
    return json;
  }
}
