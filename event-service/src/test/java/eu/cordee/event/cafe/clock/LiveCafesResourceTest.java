package eu.cordee.event.cafe.clock;

import static eu.cordee.event.testing.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.event.testing.CafeWorld;
import eu.cordee.event.testing.World;
import eu.cordee.kit.Ids;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.kit.testing.TestLogin;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Screens and phones hear of every change of the café they show, and of no other. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class LiveCafesResourceTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @Inject World world;

  @TestHTTPResource("/")
  URI service;

  @Test
  void theClockAndTheHarvestAreHeard() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 3, 4, 2);
    CafeWorld other = CafeWorld.of(world, 3, 4, 2);
    UUID ada = cafe.participants(12).getFirst();
    cafe.inviteEveryone();
    cafe.planned();
    try (HttpClient http = HttpClient.newHttpClient()) {
      AtomicInteger heard = listen(http, cafe, ada);
      AtomicInteger elsewhere = listen(http, other, other.organiser);
      await().atMost(SOON).until(() -> heard.get() > 0 && elsewhere.get() > 0);
      int before = heard.get();
      int quiet = elsewhere.get();

      // When
      cafe.clock("RUNNING", 1).then().statusCode(200);

      // Then
      await().atMost(SOON).until(() -> heard.get() > before);
      int between = heard.get();
      write(cafe, ada);
      await().atMost(SOON).until(() -> heard.get() > between);
      assertThat(elsewhere.get()).isEqualTo(quiet);
      http.shutdownNow();
    }
  }

  /** Counts what the stream says to this person. */
  private AtomicInteger listen(HttpClient http, CafeWorld cafe, UUID person) {
    AtomicInteger heard = new AtomicInteger();
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve(cafe.path() + "/changes"))
            .header(TestLogin.HEADER, person + " attendee")
            .build();
    CompletableFuture<HttpResponse<Stream<String>>> stream =
        http.sendAsync(request, HttpResponse.BodyHandlers.ofLines());
    Thread.ofVirtual().start(() -> count(stream.join().body(), heard));
    return heard;
  }

  /** Until the test has heard enough and closes the stream. */
  private static void count(Stream<String> lines, AtomicInteger heard) {
    try {
      lines.filter(line -> line.startsWith("event:cafe")).forEach(l -> heard.incrementAndGet());
    } catch (UncheckedIOException closed) {
      // Nobody listens any more.
    }
  }

  private static void write(CafeWorld cafe, UUID person) {
    Map<String, Object> edit =
        Map.of(
            "entryId",
            Ids.next(),
            "deviceId",
            Ids.next(),
            "clock",
            1,
            "tableNumber",
            1,
            "round",
            1,
            "kind",
            "COMMENT",
            "text",
            "Heard",
            "writtenAt",
            "2027-09-25T12:10:00Z");
    as(person)
        .body(Map.of("edits", List.of(edit)))
        .post(cafe.path() + "/harvest")
        .then()
        .statusCode(200);
  }
}
