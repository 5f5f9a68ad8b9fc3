package eu.cordee.launcher.bench;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.bench.wire.LoginPages;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.home.Secrets;
import eu.cordee.launcher.keycloak.Crowd;
import eu.cordee.launcher.part.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * People who all log in in the same moment, as browsers do it; and whose processor time that took,
 * because that is what stands in the way of more.
 */
record LoginRush(List<Part> parts, Ports ports, Secrets secrets, Consumer<String> say) {

  private static final int PEOPLE = 500;
  private static final int ROUNDS = 2;

  /** How one of them fared: when they were in, or where they got stuck. */
  private record Arrival(long nanos, String stuck) {}

  Map<String, Object> measure() {
    say.accept("logins: entering " + PEOPLE + " people");
    List<Map<String, Object>> rounds = new ArrayList<>();
    try (Crowd crowd = new Crowd(secrets, ports, PEOPLE)) {
      for (int round = 1; round <= ROUNDS; round++) {
        say.accept("logins: all of them at once, round " + round);
        rounds.add(round(crowd));
      }
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("people", PEOPLE);
    json.put("rounds", rounds);
    return json;
  }

  private Map<String, Object> round(Crowd crowd) {
    Map<String, Double> before = processorSeconds();
    List<Arrival> arrivals = atOnce(crowd);
    Map<String, Double> after = processorSeconds();
    long[] in =
        arrivals.stream().filter(it -> it.stuck.isEmpty()).mapToLong(Arrival::nanos).toArray();
    Map<String, Long> stuck = new TreeMap<>();
    arrivals.stream()
        .filter(it -> !it.stuck.isEmpty())
        .forEach(it -> stuck.merge(it.stuck, 1L, Long::sum));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("loggedIn", in.length);
    json.put("stuck", stuck);
    json.put("lastIsInAfterMillis", in.length == 0 ? 0 : Figures.millis(Figures.percentile(in, 1)));
    json.put(
        "halfAreInAfterMillis", in.length == 0 ? 0 : Figures.millis(Figures.percentile(in, 0.5)));
    Map<String, Double> took = new LinkedHashMap<>();
    after.forEach(
        (name, seconds) -> took.put(name, Figures.round(seconds - before.getOrDefault(name, 0.0))));
    json.put("processorSeconds", took);
    return json;
  }

  private List<Arrival> atOnce(Crowd crowd) {
    long begin = System.nanoTime();
    try (LoginPages pages = new LoginPages("http://localhost:" + ports.gateway());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Arrival>> coming = new ArrayList<>();
      for (String name : crowd.names()) {
        coming.add(threads.submit(() -> arrive(pages, name, crowd.password(), begin)));
      }
      List<Arrival> arrivals = new ArrayList<>();
      for (Future<Arrival> one : coming) {
        arrivals.add(one.get());
      }
      return arrivals;
    } catch (ExecutionException e) {
      throw new LaunchException("The logins broke off: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted.", e);
    }
  }

  private static Arrival arrive(LoginPages pages, String name, String password, long begin)
      throws InterruptedException {
    try {
      String cookie = pages.session(name, password);
      long nanos = System.nanoTime() - begin;
      return new Arrival(nanos, pages.isKnown(cookie) ? "" : "has no session in the end");
    } catch (LoginPages.Stuck stuck) {
      return new Arrival(0, stuck.getMessage());
    } catch (IOException broken) {
      return new Arrival(0, broken.getClass().getSimpleName());
    }
  }

  /** Of each part with the processes that it started, and of this one, which plays the browsers. */
  private Map<String, Double> processorSeconds() {
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (Part part : parts) {
      part.pid().stream()
          .mapToObj(ProcessHandle::of)
          .flatMap(process -> process.stream())
          .forEach(process -> seconds.put(part.name(), ofTree(process)));
    }
    seconds.put("the bench itself", ofTree(ProcessHandle.current()));
    return seconds;
  }

  private static double ofTree(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
            .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
            .reduce(Duration.ZERO, Duration::plus)
            .toMillis()
        / 1000.0;
  }
}
