package eu.cordee.timetablebench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code ./cordee bench timetable [published] [scale] [repair] [rivals]}: measures, tells on
 * standard error how far it is, and prints one JSON document on standard output. Without arguments
 * everything is measured. {@code CORDEE_B2B} names the folder of the published events.
 */
public final class TimetableBench {

  private static final List<String> ALL = List.of("published", "scale", "repair", "rivals");

  private TimetableBench() {}

  public static void main(String[] arguments) throws IOException {
    List<String> wanted = arguments.length == 0 ? ALL : List.of(arguments);
    if (!ALL.containsAll(wanted)) {
      System.err.println("Usage: bench timetable [published] [scale] [repair] [rivals]");
      System.exit(2);
    }
    String folder = System.getenv("CORDEE_B2B");
    Path published = Path.of(folder == null ? "../shared/benchmarks/b2b" : folder);
    boolean found = Files.isReadable(published.resolve("optima.csv"));
    BenchDocument document = new BenchDocument().with("machine", machine());
    if (wanted.contains("published")) {
      document.with("published", found ? PublishedBench.measure(published) : skipped());
    }
    if (wanted.contains("scale")) {
      document.with("scale", ScaleBench.measure());
    }
    if (wanted.contains("repair")) {
      document.with("repair", RepairBench.measure());
    }
    if (wanted.contains("rivals")) {
      document.with("rivals", RivalsBench.measure());
    }
    new PrintStream(System.out, true, StandardCharsets.UTF_8).println(document);
  }

  private static BenchDocument skipped() {
    return new BenchDocument()
        .with("skipped", "the published events were not found; set CORDEE_B2B");
  }

  private static BenchDocument machine() {
    Runtime runtime = Runtime.getRuntime();
    return new BenchDocument()
        .with("processors", runtime.availableProcessors())
        .with("heapMegabytes", runtime.maxMemory() >> 20)
        .with("java", Runtime.version().toString())
        .with("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
  }
}
