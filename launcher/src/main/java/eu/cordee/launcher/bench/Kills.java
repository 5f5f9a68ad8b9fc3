package eu.cordee.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.client.ApiClient;
import eu.cordee.launcher.home.MailServer;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.part.Part;
import eu.cordee.launcher.postgres.Database;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * What becomes of 2,000 mails whose sender, a real gateway, is killed twenty times while it sends
 * them: the local mailbox counts what it took, and what it took again.
 */
record Kills(List<Part> parts, Ports ports, ApiClient api, Database gateway, Consumer<String> say) {

  private static final int PEOPLE = 2_000;
  private static final int KILLS = 20;
  private static final int LONGEST_MILLIS = 400;
  private static final Duration MOST = Duration.ofMinutes(15);

  Map<String, Object> measure() {
    if (!MailServer.fromEnvironment(System.getenv(), ports).isLocal()) {
      throw new LaunchException("Mails go to a real server: this is measured with the mailbox.");
    }
    Part sender =
        parts.stream().filter(part -> part.name().equals("gateway")).findFirst().orElseThrow();
    say.accept("kills: loading " + PEOPLE + " people");
    try (Announced hall = new Announced(api, gateway, PEOPLE)) {
      Count before = count();
      String announcement = hall.announce("The bench kills");
      int killed = 0;
      while (killed < KILLS && !isSettled(hall.states(announcement))) {
        awaitSending(hall, announcement);
        Announced.rest(ThreadLocalRandom.current().nextInt(LONGEST_MILLIS));
        kill(sender);
        killed++;
        say.accept("kills: %d, %s".formatted(killed, hall.states(announcement)));
        sender.start();
      }
      Announced.until(() -> isSettled(hall.states(announcement)), MOST);
      return json(killed, hall.states(announcement), before, count());
    }
  }

  private static boolean isSettled(Map<String, Long> states) {
    return !states.isEmpty() && Inboxes.isSettled(states);
  }

  /** What was claimed by one that was killed is taken over after two minutes. */
  private static void awaitSending(Announced hall, String announcement) {
    long before = hall.states(announcement).getOrDefault("SENT", 0L);
    Announced.until(
        () -> {
          Map<String, Long> now = hall.states(announcement);
          return now.getOrDefault("SENT", 0L) > before || isSettled(now);
        },
        MOST);
  }

  private static void kill(Part sender) {
    ProcessHandle process = ProcessHandle.of(sender.pid().orElseThrow()).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  private static Map<String, Object> json(
      int killed, Map<String, Long> states, Count before, Count after) {
    long doubled = after.repeated - before.repeated;
    long delivered = after.taken - before.taken - doubled;
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("mails", PEOPLE);
    json.put("kills", killed);
    json.put("states", states);
    json.put("delivered", delivered);
    json.put("doubled", doubled);
    long unknown = states.getOrDefault("UNKNOWN", 0L);
    // Neither delivered nor counted as unknown. Of the unknown some were delivered: as many as more
    // came than are noted as sent.
    long unknownDelivered = Math.max(0, delivered - states.getOrDefault("SENT", 0L));
    json.put("lost", PEOPLE - delivered - (unknown - unknownDelivered));
    json.put("unknown", unknown);
    return json;
  }

  /** What the mailbox has taken since it began, and how many of these were the same once more. */
  private record Count(long taken, long repeated) {}

  private Count count() {
    URI address = URI.create("http://127.0.0.1:" + ports.mailbox() + "/count.json");
    try {
      JsonNode answer =
          new ObjectMapper()
              .readTree(
                  HttpClient.newHttpClient()
                      .send(
                          HttpRequest.newBuilder(address).build(),
                          HttpResponse.BodyHandlers.ofString())
                      .body());
      return new Count(answer.path("taken").asLong(), answer.path("repeated").asLong());
    } catch (IOException e) {
      throw new LaunchException("The mailbox does not answer at " + address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted.", e);
    }
  }
}
