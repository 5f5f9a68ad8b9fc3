package eu.cordee.launcher.bench;

import eu.cordee.launcher.Ports;
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
  private static final int ROUNDS = 3;
  private static final Duration TIME = Duration.ofSeconds(4);

  /** The compiler has to have done its work: a gateway runs for months. */
  private static final Duration WARM_UP = Duration.ofSeconds(45);

  private static final String PATH = "/api/registry/taxonomy/nuts?limit=10";

  Map<String, Object> measure() {
    Comparison throughput = new Comparison("requests per second", "nginx");
    Comparison slowest = new Comparison("p99 in milliseconds", "nginx");
    Optional<Nginx> nginx = Program.find("nginx").map(found -> new Nginx(found, ports.registry()));
    try {
      for (int round = 0; round <= ROUNDS; round++) {
        say.accept("gateway: " + (round == 0 ? "warming up" : "round " + round));
        Duration time = round == 0 ? WARM_UP : TIME;
        Load.Round ours = load(ports.gateway(), time);
        Optional<Load.Round> theirs = nginx.map(it -> load(it.port(), TIME));
        if (round > 0) {
          throughput.cordee(ours.perSecond());
          slowest.cordee(p99(ours));
          theirs.map(Load.Round::perSecond).ifPresent(throughput::reference);
          theirs.map(Gateway::p99).ifPresent(slowest::reference);
        }
      }
    } finally {
      nginx.ifPresent(Nginx::close);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("clients", CLIENTS);
    json.put("request", "GET " + PATH);
    json.put("throughput", throughput.toJson());
    json.put("latency", slowest.toJson());
    return json;
  }

  private static double p99(Load.Round round) {
    return Figures.millis(Figures.percentile(round.nanos(), 0.99));
  }

  private static Load.Round load(int port, Duration time) {
    byte[] request = Wire.request(port, "GET", PATH, "Accept: application/json\r\n", "");
    return new Load(port, CLIENTS, true).run(time, () -> request).requireOnly(200);
  }
}
