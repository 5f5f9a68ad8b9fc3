package eu.cordee.launcher.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.bench.BenchReport;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.part.Part;
import eu.cordee.launcher.postgres.Databases;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Measures a running copy. */
@Command(name = "bench", description = "Measure a running system, and print one JSON document.")
public final class Bench extends PlacedCommand {

  @Parameters(
      arity = "0..*",
      paramLabel = "FIGURE",
      description =
          "only these: ${COMPLETION-CANDIDATES}; doors, logins, overload, imports, notices, registry and kills only when named: what they make stays, kills end the gateway")
  private List<BenchReport.Figure> figures = List.of();

  @Override
  int call(Place place) throws IOException {
    List<Part> parts = place.runningSystem().parts();
    if (!parts.stream().allMatch(Part::isReady)) {
      throw new LaunchException("The bench measures a running system: ./cordee up starts one.");
    }
    Ports ports = place.home().lastPorts(place.ports());
    BenchReport report =
        new BenchReport(
            parts,
            ports,
            new Databases(place.home().secrets(), ports.postgres()),
            place.home().secrets(),
            ApiOfPlace.of(place),
            ApiOfPlace.credentials(place),
            step -> System.err.println("  " + step));
    Map<String, Object> measured = report.measure(place.project(), wanted());
    System.out.println(
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(measured));
    Map<String, String> brokenOff = BenchReport.brokenOff(measured);
    brokenOff.forEach((figure, reason) -> System.err.println(figure + ": " + reason));
    return brokenOff.isEmpty() ? 0 : 1;
  }

  private Set<BenchReport.Figure> wanted() {
    return EnumSet.copyOf(
        figures.isEmpty()
            ? Arrays.stream(BenchReport.Figure.values())
                .filter(BenchReport.Figure::isUsual)
                .toList()
            : figures);
  }
}
