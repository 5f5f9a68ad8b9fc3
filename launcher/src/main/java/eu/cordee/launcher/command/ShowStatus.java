package eu.cordee.launcher.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.cordee.launcher.part.PartStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what runs. Ends with 0 when all is ready, 1 when a part is not, 3 when nothing runs. */
@Command(name = "status", description = "Show what runs.")
public final class ShowStatus extends PlacedCommand {

  @Option(names = "--json", description = "for programs")
  private boolean json;

  @Override
  int call(Place place) throws IOException {
    List<PartStatus> parts =
        Stream.concat(place.runningSystem().parts().stream(), Stream.of(place.keeper()))
            .parallel()
            .map(PartStatus::of)
            .toList();
    if (json) {
      System.out.println(
          new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(parts));
    } else {
      print(parts);
    }
    if (parts.stream().allMatch(part -> part.pid() == 0)) {
      return 3;
    }
    return parts.stream().allMatch(PartStatus::ready) ? 0 : 1;
  }

  private static void print(List<PartStatus> parts) {
    System.out.printf(
        "%-20s %8s %6s  %-8s %9s  %s%n", "process", "pid", "port", "state", "memory", "uptime");
    for (PartStatus part : parts) {
      String state = part.ready() ? "ready" : part.pid() == 0 ? "down" : "starting";
      String pid = part.pid() == 0 ? "-" : String.valueOf(part.pid());
      System.out.printf(
          Locale.ROOT,
          "%-20s %8s %6s  %-8s %6d MB  %s%n",
          part.name(),
          pid,
          part.port() == 0 ? "-" : String.valueOf(part.port()),
          state,
          part.memoryMegabytes(),
          uptime(part.uptimeSeconds()));
    }
    long memory = parts.stream().mapToLong(PartStatus::memoryMegabytes).sum();
    System.out.printf(Locale.ROOT, "%-46s %6d MB%n", "together", memory);
  }

  private static String uptime(long seconds) {
    Duration up = Duration.ofSeconds(seconds);
    return "%d:%02d:%02d".formatted(up.toHours(), up.toMinutesPart(), up.toSecondsPart());
  }
}
