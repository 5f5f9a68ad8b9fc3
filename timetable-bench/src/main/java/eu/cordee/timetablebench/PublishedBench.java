package eu.cordee.timetablebench;

import eu.cordee.csv.CsvRow;
import eu.cordee.csv.CsvTable;
import eu.cordee.scheduling.brokerage.BrokerageChecker;
import eu.cordee.scheduling.brokerage.BrokerageEvent;
import eu.cordee.scheduling.brokerage.BrokeragePlan;
import eu.cordee.scheduling.brokerage.BrokerageSolver;
import eu.cordee.scheduling.brokerage.DznReader;
import eu.cordee.scheduling.brokerage.MalformedEventException;
import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.PlanStatus;
import eu.cordee.scheduling.model.RunLimits;
import eu.cordee.scheduling.model.RunProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The published events with their 50 variants. */
final class PublishedBench {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** The column that says which event; all others are variants of it. */
  private static final String NAME = "base_instance";

  private final Path folder;
  private final List<Double> seconds = new ArrayList<>();
  private final List<BenchDocument> runs = new ArrayList<>();
  private int proven;
  private int agreeing;

  private PublishedBench(Path folder) {
    this.folder = folder;
  }

  static BenchDocument measure(Path folder) throws IOException {
    return new PublishedBench(folder).run();
  }

  private BenchDocument run() throws IOException {
    CsvTable optima = CsvTable.of(Files.readString(folder.resolve("optima.csv")));
    List<String> variants = optima.columns().stream().filter(name -> !name.equals(NAME)).toList();
    for (CsvRow row : optima.requireAll(List.of(NAME)).rows()) {
      for (String variant : variants) {
        runs.add(measure(row.filled(NAME), variant, row.filled(variant)));
        System.err.println(runs.getLast());
      }
    }
    Collections.sort(seconds);
    return new BenchDocument()
        .with("variants", seconds.size())
        .with("proven", proven)
        .with("agreeing", agreeing)
        .with("medianSeconds", seconds.get(seconds.size() / 2))
        .with("worstSeconds", seconds.getLast())
        .with("runs", runs);
  }

  private BenchDocument measure(String name, String variant, String optimum) throws IOException {
    int fairness = variant.startsWith("orig_d") ? Integer.parseInt(variant.substring(6)) : 2;
    String file = name + "." + fileVariant(variant) + ".dzn";
    Stopwatch watch = new Stopwatch();
    BrokerageEvent event = read(folder.resolve(file));
    BrokeragePlan plan =
        BrokerageSolver.solve(
            event, fairness, RunLimits.of(LIMIT), new Cancellation(), RunProgress.NONE);
    seconds.add(watch.seconds());
    boolean settled = plan.status() == PlanStatus.OPTIMAL || plan.status() == PlanStatus.INFEASIBLE;
    String found = plan.status() == PlanStatus.INFEASIBLE ? "-" : Integer.toString(plan.breaks());
    boolean valid =
        plan.slots().length == 0 || BrokerageChecker.check(event, plan.slots(), fairness).valid();
    proven += settled ? 1 : 0;
    agreeing += settled && valid && found.equals(optimum) ? 1 : 0;
    return new BenchDocument()
        .with("file", file)
        .with("fairness", fairness)
        .with("status", plan.status().name())
        .with("breaks", plan.breaks())
        .with("lowerBound", plan.lowerBound())
        .with("published", optimum)
        .with("checked", valid)
        .with("seconds", seconds.getLast())
        .with("processorSeconds", watch.processorSeconds())
        .with("because", plan.reason());
  }

  private static BrokerageEvent read(Path file) throws IOException {
    try {
      return DznReader.read(Files.readString(file));
    } catch (MalformedEventException malformed) {
      throw new IOException(file + ": " + malformed.getMessage(), malformed);
    }
  }

  private static String fileVariant(String variant) {
    return switch (variant) {
      case "orig_d0", "orig_d1", "orig_d2", "orig_d3" -> "original";
      case "fixed020", "fixed040" -> variant + "-Forb";
      default -> variant;
    };
  }
}
