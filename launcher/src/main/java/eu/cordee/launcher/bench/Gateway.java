package eu.cordee.launcher.bench;

import eu.cordee.launcher.bench.wire.Load;
import eu.cordee.launcher.bench.wire.Wire;
import eu.cordee.launcher.home.Ports;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Throughput and p99 of a cheap public page of the registry, through the gateway with all its
 * policies and through a plain nginx.
 */
record Gateway(Ports ports, Consumer<String> say) {

  private static final int CLIENTS = 32;
  private static final int ROUNDS = 5;
  private static final Duration TIME = Duration.ofSeconds(4);

  private static final Duration MOST_WARM_UP = Duration.ofMinutes(3);

  private static final String PATH = "/api/registry/taxonomy/nuts?limit=10";

  Map<String, Object> measure() {
    Comparison throughput = new Comparison("requests per second", "nginx");
    Comparison slowest = new Comparison("p99 in milliseconds", "nginx");
    Optional<Nginx> nginx = Program.find("nginx").map(found -> new Nginx(found, ports.registry()));
    double warmUp;
    try {
      say.accept("gateway: warming up until it no longer gets faster, at most 3 minutes");
      warmUp = WarmUp.untilSteady(() -> load(ports.gateway()).perSecond(), MOST_WARM_UP);
      for (int round = 1; round <= ROUNDS; round++) {
        say.accept("gateway: round " + round);
        Load.Round ours = load(ports.gateway());
        throughput.cordee(ours.perSecond());
        slowest.cordee(p99(ours));
        nginx
            .map(it -> load(it.port()))
            .ifPresent(
                theirs -> {
                  throughput.reference(theirs.perSecond());
                  slowest.reference(p99(theirs));
                });
      }
    } finally {
      nginx.ifPresent(Nginx::close);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("clients", CLIENTS);
    json.put("request", "GET " + PATH);
    json.put("warmUpSeconds", warmUp);
    json.put("throughput", throughput.toJson());
    json.put("latency", slowest.toJson());
    return json;
  }

  private static double p99(Load.Round round) {
    return Figures.millis(Figures.percentile(round.nanos(), 0.99));
  }

  private static Load.Round load(int port) {
    byte[] request = Wire.request(port, "GET", PATH, "Accept: application/json\r\n", "");
    return new Load(port, CLIENTS, true).run(TIME, () -> request).requireOnly(200);
  }
}
