package eu.cordee.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.client.ApiClient;
import eu.cordee.launcher.postgres.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * An event of yesterday, with many people who have an address, to whom something is announced:
 * because it is over, nobody is told anything else of it, nor when it is cancelled at the end.
 */
final class Announced implements AutoCloseable {

  private static final String STATES =
      """
      select coalesce(m.state, case when n.awaits_mail then 'NOT_QUEUED' else 'NONE' end) as state, count(*) as mails,
        extract(epoch from max(m.settled_at) - min(m.begun_at)) as seconds
      from notice n left join mail m on m.id = n.mail_id where n.object_id = ? group by 1
      """;

  private static final long LOOK_MILLIS = 25;

  private final ApiClient api;
  private final Database gateway;
  private final String event;
  private final int people;

  Announced(ApiClient api, Database gateway, int people) {
    this.api = api;
    this.gateway = gateway;
    this.people = people;
    api.put("/api/registry/people/me", Map.of());
    this.event = eventOfYesterday(api, people);
    List<String> persons = imported("/api/registry/people/imports", "people", rows());
    List<Map<String, String>> places =
        IntStream.range(0, people)
            .mapToObj(n -> Map.of("reference", String.valueOf(n), "personId", persons.get(n)))
            .toList();
    api.onceKnown(() -> api.post(path() + "/participants/imports", Map.of("participants", places)));
    api.post(path() + "/publication", Map.of());
    awaitCopy();
  }

  /** A draft. */
  static String eventOfYesterday(ApiClient api, int capacity) {
    Instant start = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    return api.post(
            "/api/events",
            Map.of(
                "kind", "FAIR",
                "title", "./cordee bench",
                "zone", "Europe/Paris",
                "venue", "Nowhere",
                "startsAt", start.toString(),
                "endsAt", start.plus(1, ChronoUnit.HOURS).toString(),
                "capacity", capacity))
        .path("id")
        .asText();
  }

  /** The same people in every run: the registry forgets nobody. */
  private List<Map<String, String>> rows() {
    return IntStream.range(0, people)
        .mapToObj(
            n ->
                Map.of(
                    "reference", "bench-told-" + n,
                    "givenName", "Guest",
                    "familyName", "No. " + n,
                    "email", "bench-" + n + "@example.invalid"))
        .toList();
  }

  private List<String> imported(String path, String name, List<Map<String, String>> rows) {
    JsonNode answer = api.post(path, Map.of(name, rows)).path(name);
    return StreamSupport.stream(answer.spliterator(), false)
        .map(row -> row.path("id").asText())
        .toList();
  }

  private void awaitCopy() {
    String question =
        "select count(*) as people from participant_copy where event_id = ? and active";
    until(() -> number(question, event) == people, Duration.ofMinutes(2));
  }

  /** The id of an announcement to all of them. */
  String announce(String subject) {
    return api.post(path() + "/announcements", Map.of("subject", subject, "text", "At noon."))
        .path("id")
        .asText();
  }

  /** How many are in each state of their mail, NOT_QUEUED and NONE included. */
  Map<String, Long> states(String announcement) {
    Map<String, Long> states = new LinkedHashMap<>();
    try (Connection connection = gateway.connect();
        PreparedStatement look = connection.prepareStatement(STATES)) {
      look.setObject(1, UUID.fromString(announcement));
      try (ResultSet rows = look.executeQuery()) {
        while (rows.next()) {
          states.put(rows.getString("state"), rows.getLong("mails"));
        }
      }
      return states;
    } catch (SQLException e) {
      throw new LaunchException("The gateway's database could not be read: " + e.getMessage(), e);
    }
  }

  /** Between the first that was begun and the last that was taken. */
  double secondsOfSending(String announcement) {
    return number(
            """
            select 1000 * extract(epoch from max(m.settled_at) - min(m.begun_at)) from mail m
            where m.id in (select mail_id from notice where object_id = ?) and m.state = 'SENT'
            """,
            announcement)
        / 1000.0;
  }

  /** Waits until it holds, and says how long that was. */
  static Duration until(BooleanSupplier holds, Duration most) {
    long begin = System.nanoTime();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() - begin > most.toNanos()) {
        throw new LaunchException("What was waited for did not come within " + most);
      }
      rest(LOOK_MILLIS);
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  static void rest(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted.", e);
    }
  }

  private double number(String question, String id) {
    try (Connection connection = gateway.connect();
        PreparedStatement look = connection.prepareStatement(question)) {
      look.setObject(1, UUID.fromString(id));
      try (ResultSet rows = look.executeQuery()) {
        rows.next();
        return rows.getDouble(1);
      }
    } catch (SQLException e) {
      throw new LaunchException("The gateway's database could not be read: " + e.getMessage(), e);
    }
  }

  private String path() {
    return "/api/events/" + event;
  }

  @Override
  public void close() {
    api.post(path() + "/cancellation", Map.of());
  }
}
