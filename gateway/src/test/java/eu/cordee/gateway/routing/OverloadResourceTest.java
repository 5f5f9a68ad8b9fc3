package eu.cordee.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.gateway.testing.Edge;
import eu.cordee.gateway.testing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * G10: three times as much is asked as a service has places for, whether or not it is answered. As
 * much as ever is answered, and what matters most of it first.
 */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class OverloadResourceTest {

  private static final int MILLIS_EACH = 400;

  /** Of the test's 20 places, which are all in use for this long by each request. */
  private static final double MOST_PER_SECOND = 20 * 1000.0 / MILLIS_EACH;

  private static final Duration RUSH = Duration.ofSeconds(3);
  private static final Kind BOOKING = new Kind("booking", "POST", "/api/events/slow");
  private static final Kind BROWSING = new Kind("browsing", "GET", "/api/events/slow");
  private static final Kind EXPORT = new Kind("export", "GET", "/api/events/export");

  private static final UUID HOT = UUID.randomUUID();

  private record Kind(String name, String method, String path) {
    int ask() {
      String body = method.equals("POST") ? "{}" : null;
      return Edge.send(method, path + "?ms=" + MILLIS_EACH, body).statusCode();
    }
  }

  private record Answer(Kind kind, int status) {}

  @Test
  void bookingsComeBeforeBrowsingBeforeExports() {
    // When
    List<Answer> answers = rush(List.of(EXPORT, BROWSING, BOOKING));

    // Then
    Map<Kind, Double> share = shares(answers);
    assertThat(share.get(BOOKING)).as("%s", share).isGreaterThan(0.75);
    assertThat(share.get(BROWSING)).as("%s", share).isLessThan(share.get(BOOKING) / 1.5);
    assertThat(share.get(EXPORT)).as("%s", share).isLessThanOrEqualTo(share.get(BROWSING));
    assertThat(goodput(answers)).isGreaterThan(0.8);
    assertThat(answers).extracting(Answer::status).containsOnly(200, 503);
  }

  /** The sabotage twin: where all is of one kind, who comes third gets as much as who is first. */
  @Test
  void amongEqualsNobodyIsFirst() {
    Kind second = new Kind("second", "POST", "/api/events/slow");
    Kind third = new Kind("third", "POST", "/api/events/slow");

    Map<Kind, Double> share = shares(rush(List.of(BOOKING, second, third)));

    assertThat(share.values()).allMatch(one -> one < 0.5);
  }

  /** One fair asks three times as much, and everybody of another one is served at once. */
  @Test
  void aQuietFairFindsItsPlacesBesideAHotOne() {
    assertThat(besideAHotOne(UUID.randomUUID())).containsOnly(200);
  }

  /** The sabotage twin: who is of the hot fair waits with it. */
  @Test
  void whoBelongsToTheHotFairDoesNot() {
    assertThat(besideAHotOne(HOT)).contains(503);
  }

  private static List<Integer> besideAHotOne(UUID fair) {
    Kind hot = new Kind("hot", "POST", "/api/events/" + HOT + "/slow");
    Kind mine = new Kind("mine", "POST", "/api/events/" + fair + "/slow");
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<List<Answer>> rush = threads.submit(() -> rush(List.of(hot)));
      List<Integer> answers = new ArrayList<>();
      // While the hot one has long taken what it may.
      LockSupport.parkNanos(Duration.ofMillis(MILLIS_EACH).toNanos());
      for (int number = 0; number < 6; number++) {
        answers.add(mine.ask());
      }
      assertThat(rush.get()).extracting(Answer::status).contains(503);
      return answers;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** One of each in turn, at their times. */
  private static List<Answer> rush(List<Kind> kinds) {
    long between = (long) (1e9 / (3 * MOST_PER_SECOND));
    long begin = System.nanoTime();
    List<Future<Answer>> coming = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int number = 0; number * between < RUSH.toNanos(); number++) {
        LockSupport.parkNanos(begin + number * between - System.nanoTime());
        Kind kind = kinds.get(number % kinds.size());
        coming.add(threads.submit(() -> new Answer(kind, kind.ask())));
      }
    }
    return coming.stream().map(Future::resultNow).toList();
  }

  private static double goodput(List<Answer> answers) {
    long good = answers.stream().filter(answer -> answer.status == 200).count();
    return good / (MOST_PER_SECOND * RUSH.toSeconds());
  }

  private static Map<Kind, Double> shares(List<Answer> answers) {
    return answers.stream()
        .collect(
            Collectors.groupingBy(
                Answer::kind, Collectors.averagingDouble(a -> a.status == 200 ? 1 : 0)));
  }
}
