package eu.cordee.launcher.bench;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.bench.wire.Wire;
import eu.cordee.launcher.client.ApiClient;
import eu.cordee.launcher.home.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hall of phones that are switched on in the same moment, behind one network address: each reads
 * the whole client and what its first screen shows.
 */
record Doors(Ports ports, ApiClient api, Consumer<String> say) {

  private static final int PHONES = 1_000;
  private static final int ROUNDS = 3;
  private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

  /** One phone: when it had everything, and what it was answered. */
  private record Phone(long nanos, Map<Integer, Long> statuses) {}

  Map<String, Object> measure() {
    Set<String> load = firstLoad();
    List<Double> last = new ArrayList<>();
    List<Double> half = new ArrayList<>();
    Map<Integer, Long> statuses = new TreeMap<>();
    for (int round = 1; round <= ROUNDS; round++) {
      say.accept("doors: %d phones at once, round %d".formatted(PHONES, round));
      List<Phone> phones = atOnce(load);
      long[] nanos = phones.stream().mapToLong(Phone::nanos).toArray();
      last.add(Figures.millis(Figures.percentile(nanos, 1)));
      half.add(Figures.millis(Figures.percentile(nanos, 0.5)));
      phones.forEach(phone -> phone.statuses.forEach((k, v) -> statuses.merge(k, v, Long::sum)));
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("phones", PHONES);
    json.put("requestsEach", load.size());
    json.put("lastIsThereAfterMillis", last);
    json.put("halfAreThereAfterMillis", half);
    json.put("statuses", statuses);
    return json;
  }

  /** What a browser asks for that opens an event for the first time. */
  private Set<String> firstLoad() {
    Set<String> load = new LinkedHashSet<>(List.of("/"));
    Matcher files = FILE.matcher(page());
    while (files.find()) {
      load.add(files.group(1));
    }
    load.add("/session");
    load.add("/api/events?limit=50");
    String event = api.get("/api/events?limit=1").path("items").path(0).path("id").asText();
    if (event.isEmpty()) {
      throw new LaunchException("The doors lead to a fair: ./cordee demo loads one.");
    }
    for (String part : List.of("", "/sessions", "/cafes")) {
      load.add("/api/events/" + event + part);
    }
    return load;
  }

  private String page() {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI home = URI.create("http://localhost:" + ports.gateway() + "/");
      return http.send(HttpRequest.newBuilder(home).build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new LaunchException("The client could not be read: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted.", e);
    }
  }

  private List<Phone> atOnce(Set<String> load) {
    List<byte[]> requests =
        load.stream()
            .map(
                path ->
                    Wire.request(ports.gateway(), "GET", path, "Accept-Encoding: gzip, br\r\n", ""))
            .toList();
    long begin = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Phone>> running = new ArrayList<>();
      for (int phone = 0; phone < PHONES; phone++) {
        running.add(threads.submit(() -> read(requests, begin)));
      }
      List<Phone> phones = new ArrayList<>();
      for (Future<Phone> phone : running) {
        phones.add(phone.get());
      }
      return phones;
    } catch (ExecutionException e) {
      throw new LaunchException("A phone was turned away: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted.", e);
    }
  }

  private Phone read(List<byte[]> requests, long begin) throws IOException {
    Map<Integer, Long> statuses = new TreeMap<>();
    try (Wire wire =
        new Wire(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), ports.gateway())) {
      for (byte[] request : requests) {
        statuses.merge(wire.exchange(request), 1L, Long::sum);
      }
    }
    return new Phone(System.nanoTime() - begin, statuses);
  }
}
