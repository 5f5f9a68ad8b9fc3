package eu.cordee.launcher.bench;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.client.ApiClient;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.keycloak.Realm;
import eu.cordee.launcher.postgres.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How soon people are told: an announcement to 10,000 until all of it stands in inboxes and in the
 * queue of mails, how fast those mails leave, and how soon an open screen hears of one.
 */
record Inboxes(
    ApiClient api, Supplier<String> token, Ports ports, Database gateway, Consumer<String> say) {

  private static final int PEOPLE = 10_000;
  private static final int SAMPLES = 100;
  private static final Duration MOST = Duration.ofMinutes(10);

  Map<String, Object> measure() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("live", live());
    say.accept("notices: loading " + PEOPLE + " people");
    try (Announced hall = new Announced(api, gateway, PEOPLE)) {
      say.accept("notices: announcing to " + PEOPLE);
      String announcement = hall.announce("The bench");
      Duration queued =
          Announced.until(() -> isQueued(hall.states(announcement)), Duration.ofMinutes(1));
      json.put("receivers", PEOPLE);
      json.put("queuedSeconds", Figures.round(queued.toMillis() / 1000.0));
      say.accept(
          "notices: %.1f s until queued; a minute of quiet, then mails"
              .formatted(queued.toMillis() / 1000.0));
      Announced.until(() -> isSettled(hall.states(announcement)), MOST);
      Map<String, Long> states = hall.states(announcement);
      double seconds = hall.secondsOfSending(announcement);
      json.put("mails", states);
      json.put("sendingSeconds", Figures.round(seconds));
      json.put("mailsPerSecond", Figures.round(states.getOrDefault("SENT", 0L) / seconds));
    }
    return json;
  }

  private static boolean isQueued(Map<String, Long> states) {
    long all = states.values().stream().mapToLong(Long::longValue).sum();
    return all == PEOPLE && !states.containsKey("NOT_QUEUED");
  }

  static boolean isSettled(Map<String, Long> states) {
    return !states.containsKey("NOT_QUEUED")
        && !states.containsKey("OPEN")
        && !states.containsKey("CLAIMED")
        && !states.containsKey("SENDING");
  }

  /**
   * From the answer to an announcement, which follows its commit, to the hint on an open screen.
   */
  private Map<String, Object> live() {
    say.accept("notices: " + SAMPLES + " announcements to one open screen");
    String me = api.put("/api/registry/people/me", Map.of()).path("id").asText();
    String path = "/api/events/" + Announced.eventOfYesterday(api, 1);
    api.onceKnown(() -> api.post(path + "/participants", Map.of("personId", me)));
    api.post(path + "/publication", Map.of());
    long[] nanos = new long[SAMPLES];
    try (BufferedReader screen = screen()) {
      for (int i = 0; i < SAMPLES; i++) {
        api.post(path + "/announcements", Map.of("subject", "No. " + i, "text", "At noon."));
        long answered = System.nanoTime();
        awaitHint(screen);
        nanos[i] = Math.max(0, System.nanoTime() - answered);
      }
    } catch (IOException e) {
      throw new LaunchException("The open screen broke off: " + e.getMessage(), e);
    } finally {
      api.post(path + "/cancellation", Map.of());
    }
    return Latency.json(nanos);
  }

  private BufferedReader screen() throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(Realm.publicUrl(ports)).resolve("/api/notices/changes"))
            .header("Authorization", "Bearer " + token.get())
            .build();
    try {
      HttpResponse<InputStream> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        throw new LaunchException("The open screen is answered " + answer.statusCode());
      }
      return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted.", e);
    }
  }

  private static void awaitHint(BufferedReader screen) throws IOException {
    String line = screen.readLine();
    while (line != null && !line.startsWith("data:")) {
      line = screen.readLine();
    }
    if (line == null) {
      throw new IOException("the gateway has closed the stream");
    }
  }
}
