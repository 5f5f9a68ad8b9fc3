package eu.cordee.launcher.bench;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.client.ApiClient;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.home.Secrets;
import eu.cordee.launcher.part.Part;
import eu.cordee.launcher.postgres.Database;
import eu.cordee.launcher.postgres.Databases;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The whole bench.
 *
 * @param databases of the running copy
 * @param secrets of its home
 * @param token of the partner, who makes everything the bench needs
 * @param say hears what is being done
 */
public record BenchReport(
    List<Part> parts,
    Ports ports,
    Databases databases,
    Secrets secrets,
    ApiClient api,
    Supplier<String> token,
    Consumer<String> say) {

  private static final String BROKE_OFF = "brokeOff";

  /** What can be measured by itself. */
  public enum Figure {
    messages,
    gateway,
    bookings,
    notices,
    doors,
    logins,
    overload,
    imports,
    registry,
    kills;

    /**
     * Whether it is measured without being named: people whom imports and notices make stay in the
     * registry, as does what the registry's figures need, doors lead to the fair of the demo,
     * logins and overload enter people into Keycloak, and kills end the gateway again and again.
     */
    public boolean isUsual() {
      return switch (this) {
        case messages, gateway, bookings -> true;
        case notices, doors, logins, overload, imports, registry, kills -> false;
      };
    }
  }

  /**
   * Measures, and describes the outcome as one JSON object; of a figure that could not be measured
   * it has the reason.
   */
  public Map<String, Object> measure(Path project, Set<Figure> wanted) {
    long begin = System.nanoTime();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    json.put("commit", commit(project));
    json.put("machine", Machine.describe());
    json.put("processes", Processes.measure(parts));
    // The messages first, while the system is still idle.
    for (Figure figure : wanted) {
      json.put(figure.name(), orReason(() -> measure(figure)));
    }
    json.put("tookSeconds", Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    return json;
  }

  private Map<String, Object> measure(Figure figure) {
    Database matchmaking = databases.of("matchmaking");
    return switch (figure) {
      case messages -> new Latency(api, databases.of("registry"), matchmaking, say).measure();
      case gateway -> new Gateway(ports, say).measure();
      case bookings -> new Bookings(api, token, ports, matchmaking, say).measure();
      case notices -> new Inboxes(api, token, ports, databases.of("gateway"), say).measure();
      case kills -> new Kills(parts, ports, api, databases.of("gateway"), say).measure();
      case doors -> new Doors(ports, api, say).measure();
      case logins -> new LoginRush(parts, ports, secrets, say).measure();
      case overload -> new Overload(ports, secrets, api, say).measure();
      case imports -> new Imports(api, say).measure();
      case registry -> new Registry(api, databases.of("registry"), say).measure();
    };
  }

  /** What the figures before it have measured, minutes of it, does not go with one that fails. */
  static Map<String, Object> orReason(Supplier<Map<String, Object>> figure) {
    try {
      return figure.get();
    } catch (LaunchException brokenOff) {
      return Map.of(BROKE_OFF, String.valueOf(brokenOff.getMessage()));
    }
  }

  /** Which figures of a report were not measured, and why. */
  public static Map<String, String> brokenOff(Map<String, Object> report) {
    Map<String, String> reasons = new TreeMap<>();
    report.forEach(
        (figure, measured) -> {
          if (measured instanceof Map<?, ?> json && json.get(BROKE_OFF) instanceof String reason) {
            reasons.put(figure, reason);
          }
        });
    return reasons;
  }

  private static String commit(Path project) {
    return Program.find("git")
        .map(
            git ->
                Program.run(
                        Duration.ofSeconds(10),
                        Map.of(),
                        List.of(
                            git.toString(),
                            "-C",
                            project.toString(),
                            "describe",
                            "--always",
                            "--dirty"))
                    .strip())
        .orElse("unknown");
  }
}
