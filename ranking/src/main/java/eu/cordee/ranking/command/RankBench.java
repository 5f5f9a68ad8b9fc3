package eu.cordee.ranking.command;

import eu.cordee.ranking.ballot.Ballots;
import eu.cordee.ranking.bootstrap.Bootstrap;
import eu.cordee.ranking.kemeny.BestOrders;
import eu.cordee.ranking.kemeny.KemenyOrders;
import eu.cordee.ranking.luce.LikeliestWorths;
import eu.cordee.ranking.luce.ProbableWorths;
import eu.cordee.ranking.luce.WeighedBallots;
import eu.cordee.ranking.pairwise.Balance;
import eu.cordee.ranking.pairwise.Evidence;
import eu.cordee.ranking.pairwise.Fraction;
import eu.cordee.ranking.pairwise.PairwiseMatrix;
import eu.cordee.ranking.pairwise.Source;
import eu.cordee.ranking.review.ReviewSource;
import eu.cordee.ranking.stability.WeightLine;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/**
 * {@code ./cordee bench rank}: how long a whole study takes, and how long many items do. Bars are
 * of processor time, so that a busy machine does not break them; the clock's is printed beside it.
 */
@Command(
    name = "bench rank",
    mixinStandardHelpOptions = true,
    description = "Measure the ranking: a whole study, and many items.")
public final class RankBench implements Callable<Integer> {

  private static final int INSTRUMENTS = 10;
  private static final int ANSWERS = 1000;
  private static final int REVIEWS = 100;
  private static final int DRAWS = 2000;
  private static final int STUDY_BAR = 2000;
  private static final int SIXTEEN = 16;
  private static final int SIXTEEN_BAR = 1000;

  private final PrintStream out;

  @Option(names = "--seed", paramLabel = "S", description = "Another study (1).")
  private long seed = 1;

  private RankBench(PrintStream out) {
    this.out = out;
  }

  /** Exits with 0 where every bar holds, with 1 where one does not. */
  public static void main(String... arguments) {
    RankCommands.main(new RankBench(RankCommands.utf8(System.out)), arguments);
  }

  static int run(PrintStream out, PrintStream err, String... arguments) {
    return RankCommands.run(new RankBench(out), out, err, arguments);
  }

  @Override
  public Integer call() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("java", System.getProperty("java.version"));
    document.put("processors", Runtime.getRuntime().availableProcessors());
    long study = study(document);
    long sixteen = exact(document, SIXTEEN);
    exact(document, BestOrders.MOST_ITEMS);
    boolean holds = study < STUDY_BAR && sixteen < SIXTEEN_BAR;
    document.put("holds", holds);
    out.println(PlainJson.write(document));
    return holds ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private long study(Map<String, Object> document) {
    BenchStudy study = new BenchStudy(INSTRUMENTS, seed);
    Ballots answers = study.answers(ANSWERS);
    Map<String, Object> parts = new LinkedHashMap<>();
    long clock = System.nanoTime();
    long start = processor();
    List<Source> sources =
        List.of(
            new ReviewSource("reviews", answers.items(), study.reviews(REVIEWS), seed),
            Source.of(answers, Balance.EQUAL_GROUPS),
            Source.of(study.tables(ANSWERS / 10)));
    Evidence evidence =
        new Evidence(sources, List.of(Fraction.of(2), Fraction.of(2), Fraction.of(1)));
    KemenyOrders best = KemenyOrders.of(evidence.matrix(), Ranked.MOST_LISTED);
    long matrix = lap(parts, "matrixAndOrders", start);
    Bootstrap.of(evidence, best.first(), DRAWS, seed);
    long bootstrap = lap(parts, "bootstrap", matrix);
    IntStream.range(0, sources.size()).forEach(source -> WeightLine.of(evidence, source));
    long weights = lap(parts, "weights", bootstrap);
    List<WeighedBallots> weighed = List.of(WeighedBallots.of(answers));
    LikeliestWorths.of(weighed);
    ProbableWorths.of(weighed, best.first(), DRAWS, seed);
    long end = lap(parts, "plackettLuce", weights);
    long milliseconds = (end - start) / 1_000_000;
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("instruments", INSTRUMENTS);
    described.put("answers", ANSWERS);
    described.put("reviews", REVIEWS);
    described.put("draws", DRAWS);
    described.put("milliseconds", (System.nanoTime() - clock) / 1_000_000);
    described.put("processorMilliseconds", milliseconds);
    described.put("bar", STUDY_BAR);
    described.put("parts", parts);
    document.put("study", described);
    return milliseconds;
  }

  /** What this thread has used: other programs on the machine do not count. */
  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long lap(Map<String, Object> parts, String name, long since) {
    long now = processor();
    parts.put(name, (now - since) / 1_000_000);
    return now;
  }

  private long exact(Map<String, Object> document, int items) {
    PairwiseMatrix matrix = PairwiseMatrix.of(new BenchStudy(items, seed).answers(ANSWERS));
    long clock = System.nanoTime();
    long start = processor();
    KemenyOrders best = KemenyOrders.of(matrix, Ranked.MOST_LISTED);
    long milliseconds = (processor() - start) / 1_000_000;
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("optima", best.count());
    described.put("milliseconds", (System.nanoTime() - clock) / 1_000_000);
    described.put("processorMilliseconds", milliseconds);
    if (items == SIXTEEN) {
      described.put("bar", SIXTEEN_BAR);
    }
    document.put("exact" + items, described);
    return milliseconds;
  }
}
