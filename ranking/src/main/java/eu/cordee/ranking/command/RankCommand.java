package eu.cordee.ranking.command;

import eu.cordee.ranking.ballot.Ballots;
import eu.cordee.ranking.kemeny.BestOrders;
import eu.cordee.ranking.pairwise.Balance;
import eu.cordee.ranking.pairwise.Evidence;
import eu.cordee.ranking.pairwise.Source;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./cordee rank}: one order out of files of ballots, and how firm it is. */
@Command(
    name = "rank",
    mixinStandardHelpOptions = true,
    description = "One order out of many opinions, with every best order and how firm it is.")
public final class RankCommand implements Callable<Integer> {

  private final PrintStream out;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "PrefLib (.soc .soi .toc .toi) or .csv (order, or a column of ranks per item).")
  private List<String> files = List.of();

  @Option(
      names = "--weights",
      paramLabel = "NAME=number,…",
      description = "What each file counts, however many ballots it has; 1 where it is not named.")
  private @Nullable String weights;

  @Option(
      names = "--groups",
      paramLabel = "heads|equal",
      description = "Whether in a file every voter counts the same, or every group and region.")
  private String groups = "heads";

  @Option(names = "--seed", paramLabel = "S", description = "What chance begins with (1).")
  private long seed = 1;

  @Option(names = "--json", description = "One JSON document instead of text.")
  private boolean json;

  private RankCommand(PrintStream out) {
    this.out = out;
  }

  /** Exits with 0, or with 2 and one sentence if the files cannot be ranked. */
  public static void main(String... arguments) {
    RankCommands.main(new RankCommand(RankCommands.utf8(System.out)), arguments);
  }

  static int run(PrintStream out, PrintStream err, String... arguments) {
    return RankCommands.run(new RankCommand(out), out, err, arguments);
  }

  @Override
  public Integer call() {
    List<Ballots> ballots = BallotFiles.read(files);
    BestOrders.requireFew(ballots.getFirst().items().size());
    Balance balance = balance();
    List<Source> sources = ballots.stream().map(one -> Source.of(one, balance)).toList();
    Evidence evidence =
        weights == null
            ? Evidence.byHead(sources)
            : new Evidence(sources, WeightsOption.read(weights, files));
    Ranked ranked = Ranked.of(ballots, evidence, balance, seed);
    out.println(json ? new RankDocument(ranked).text() : new RankText(ranked).text());
    return ExitCode.OK;
  }

  private Balance balance() {
    return switch (groups) {
      case "heads" -> Balance.BY_HEAD;
      case "equal" -> Balance.EQUAL_GROUPS;
      default ->
          throw new IllegalArgumentException(
              "Option --groups is heads or equal, not '" + groups + "'.");
    };
  }
}
