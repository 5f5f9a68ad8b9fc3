package eu.cordee.matchmaking.timetablecommand;

import com.sun.management.OperatingSystemMXBean;
import eu.cordee.matchmaking.timetable.Cancellation;
import eu.cordee.matchmaking.timetable.Limits;
import eu.cordee.matchmaking.timetable.Progress;
import eu.cordee.matchmaking.timetable.Status;
import eu.cordee.matchmaking.timetable.brokerage.BrokerageEvent;
import eu.cordee.matchmaking.timetable.brokerage.BrokeragePlan;
import eu.cordee.matchmaking.timetable.brokerage.BrokerageSolver;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * Runs the published events with their 50 variants and prints one JSON document: {@code
 * TimetableBench FOLDER [seconds per file]}.
 */
public final class TimetableBench {

  private final Path folder;
  private final Duration limit;
  private final List<Double> seconds = new ArrayList<>();
  private int proven;
  private int wrong;

  private TimetableBench(Path folder, Duration limit) {
    this.folder = folder;
    this.limit = limit;
  }

  public static void main(String[] arguments) throws IOException, Usage {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "../shared/benchmarks/b2b");
    long limit = arguments.length > 1 ? Long.parseLong(arguments[1]) : 10;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(new TimetableBench(folder, Duration.ofSeconds(limit)).run());
  }

  private String run() throws IOException, Usage {
    StringJoiner results = new StringJoiner(",\n    ", "[\n    ", "\n  ]");
    List<String> lines = Files.readAllLines(folder.resolve("optima.csv"));
    List<String> columns = Arrays.asList(lines.getFirst().split(","));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      for (int column = 1; column < cells.length; column++) {
        results.add(measure(cells[0], columns.get(column), cells[column]));
      }
    }
    Collections.sort(seconds);
    return String.format(
        Locale.ROOT,
        "{\n  \"proven\": %d,\n  \"wrong\": %d,\n  \"variants\": %d,\n  \"medianSeconds\": %.3f,\n"
            + "  \"worstSeconds\": %.3f,\n  \"runs\": %s\n}",
        proven,
        wrong,
        seconds.size(),
        seconds.get(seconds.size() / 2),
        seconds.getLast(),
        results);
  }

  private String measure(String name, String variant, String optimum) throws Usage {
    int fairness = variant.startsWith("orig_d") ? Integer.parseInt(variant.substring(6)) : 2;
    String file = name + "." + fileVariant(variant) + ".dzn";
    long processor = processorTime();
    long start = System.nanoTime();
    BrokerageEvent event = TimetableCommand.readEvent(folder.resolve(file));
    BrokeragePlan plan =
        BrokerageSolver.solve(event, fairness, Limits.of(limit), new Cancellation(), Progress.NONE);
    double wall = (System.nanoTime() - start) / 1e9;
    double processorSeconds = (processorTime() - processor) / 1e9;
    seconds.add(wall);
    boolean settled = plan.status() == Status.OPTIMAL || plan.status() == Status.INFEASIBLE;
    String found = plan.status() == Status.INFEASIBLE ? "-" : Integer.toString(plan.breaks());
    proven += settled ? 1 : 0;
    wrong += settled && !found.equals(optimum) ? 1 : 0;
    return String.format(
        Locale.ROOT,
        "{\"file\": \"%s\", \"fairness\": %d, \"status\": \"%s\", \"breaks\": %d, \"lowerBound\": %d,"
            + " \"published\": \"%s\", \"seconds\": %.2f, \"processorSeconds\": %.2f, \"work\": %.2f,"
            + " \"reason\": \"%s\"}",
        file,
        fairness,
        plan.status(),
        plan.breaks(),
        plan.lowerBound(),
        optimum,
        wall,
        processorSeconds,
        plan.work(),
        plan.reason());
  }

  private static String fileVariant(String variant) {
    return switch (variant) {
      case "orig_d0", "orig_d1", "orig_d2", "orig_d3" -> "original";
      case "fixed020", "fixed040" -> variant + "-Forb";
      default -> variant;
    };
  }

  private static long processorTime() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime();
  }
}
