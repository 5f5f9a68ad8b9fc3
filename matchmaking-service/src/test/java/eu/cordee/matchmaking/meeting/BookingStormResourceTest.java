package eu.cordee.matchmaking.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.contracts.CommitmentMessage;
import eu.cordee.contracts.EventMessage;
import eu.cordee.kit.Ids;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.Clients;
import eu.cordee.matchmaking.testing.Clients.Answer;
import eu.cordee.matchmaking.testing.Database;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.Guest;
import eu.cordee.matchmaking.testing.Overlaps;
import eu.cordee.matchmaking.testing.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** G1, large: 64 clients on 20 hot slots, over every channel that can book. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class BookingStormResourceTest {

  private static final int CLIENTS = 64;
  private static final int SLOTS = 20;

  @Inject Fairs fairs;
  @Inject Told told;
  @Inject Database database;
  @Inject Overlaps overlaps;

  @TestHTTPResource("/")
  String address;

  private Clients clients;
  private long seed;

  /** One attempt as its client saw it. */
  private record Try(String channel, int slot, Answer answer) {}

  @BeforeEach
  void printSeed() {
    clients = new Clients(address);
    seed = Long.getLong("seed", System.nanoTime());
    org.jboss.logging.Logger.getLogger(getClass()).infof("Storm with -Dseed=%d", seed);
  }

  @Test
  void everyContestedSlotOfAPopularGuestHasExactlyOneWinner() throws Exception {
    // Given
    Fair fair = popularGuest();
    // When
    List<Try> history = contest(fair);
    // Then
    assertThat(history).noneMatch(attempt -> attempt.answer.unknown());
    Map<Integer, Long> winners =
        history.stream()
            .filter(attempt -> attempt.answer.ok())
            .collect(Collectors.groupingBy(Try::slot, Collectors.counting()));
    assertThat(winners).hasSize(SLOTS).allSatisfy((slot, count) -> assertThat(count).isEqualTo(1));
    assertThat(overlaps.of(fair.id())).isEmpty();
    assertThat(problems(history)).isSubsetOf("slot-taken", "already-requested");
    everyOkHasItsRow(history);
  }

  @Test
  void withoutTheConstraintTheSameContestEndsInDoubleBookings() throws Exception {
    // Given
    Fair fair = popularGuest();
    // When
    List<String> wrong =
        overlaps.withoutConstraint(
            () -> {
              contest(fair);
              return overlaps.of(fair.id());
            });
    // Then
    assertThat(wrong).isNotEmpty();
  }

  @Test
  void noChannelBooksTwiceWhileAllOthersBook() throws Exception {
    // Given
    Fair fair = fairs.open(SLOTS, 4, 24);
    fair.guests().forEach(guest -> allowInstantBooking(fair, guest));
    importRequests(fair);
    // When
    List<Callable<List<Try>>> work = new ArrayList<>();
    for (int client = 0; client < CLIENTS - 1; client++) {
      Random random = new Random(seed + client);
      work.add(() -> wander(fair, random));
    }
    work.add(() -> timetables(fair));
    List<Try> history = Clients.together(work).stream().flatMap(List::stream).toList();
    // Then
    assertThat(history).noneMatch(attempt -> attempt.answer.unknown());
    assertThat(history.stream().filter(attempt -> attempt.answer.ok()).map(Try::channel))
        .contains("instant", "request", "move", "cancel", "timetable");
    await().atMost(Duration.ofSeconds(30)).until(() -> everyCommitmentIsAnswered(fair));
    assertThat(overlaps.of(fair.id())).isEmpty();
    everyOkHasItsRow(history);
  }

  private Fair popularGuest() {
    Fair fair = fairs.open(SLOTS, 3, CLIENTS + 1);
    allowInstantBooking(fair, fair.guest(CLIENTS));
    return fair;
  }

  /** Everybody wants one meeting with the same guest and tries one slot after the other. */
  private List<Try> contest(Fair fair) throws Exception {
    List<Callable<List<Try>>> work = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      Guest me = fair.guest(client);
      List<Integer> slots = new ArrayList<>(IntStream.range(0, SLOTS).boxed().toList());
      java.util.Collections.shuffle(slots, new Random(seed + client));
      work.add(
          () -> {
            List<Try> mine = new ArrayList<>();
            for (int slot : slots) {
              mine.add(new Try("instant", slot, book(fair, me, fair.guest(CLIENTS), slot)));
              if (mine.getLast().answer.ok()) {
                break;
              }
            }
            return mine;
          });
    }
    return Clients.together(work).stream().flatMap(List::stream).toList();
  }

  private List<Try> wander(Fair fair, Random random) {
    List<Try> mine = new ArrayList<>();
    for (int round = 0; round < 6; round++) {
      Guest me = fair.guest(random.nextInt(fair.guests().size()));
      Guest other = fair.guest(random.nextInt(fair.guests().size()));
      int slot = random.nextInt(SLOTS);
      switch (random.nextInt(4)) {
        case 0 -> instantThenMove(fair, me, other, slot, random.nextInt(SLOTS), mine);
        case 1 -> requestThenAccept(fair, me, other, slot, mine);
        case 2 -> instantThenCancel(fair, me, other, slot, mine);
        default -> commit(fair, me, slot);
      }
    }
    return mine;
  }

  private void instantThenMove(
      Fair fair, Guest me, Guest other, int slot, int target, List<Try> mine) {
    Answer booked = book(fair, me, other, slot);
    mine.add(new Try("instant", slot, booked));
    if (booked.ok()) {
      String path = fair.path("/meetings/" + booked.text("id") + "/move");
      Map<String, UUID> body = Map.of("slotId", fair.slot(target));
      mine.add(new Try("move", target, clients.postUntilKnown(me, path, body)));
    }
  }

  private void instantThenCancel(Fair fair, Guest me, Guest other, int slot, List<Try> mine) {
    Answer booked = book(fair, me, other, slot);
    mine.add(new Try("instant", slot, booked));
    if (booked.ok()) {
      String path = fair.path("/meetings/" + booked.text("id") + "/cancellation");
      mine.add(new Try("cancel", slot, clients.postUntilKnown(other, path, Map.of())));
    }
  }

  private void requestThenAccept(Fair fair, Guest me, Guest other, int slot, List<Try> mine) {
    Answer asked =
        clients.postUntilKnown(
            me, fair.path("/requests"), Map.of("guestId", other.participantId()));
    if (asked.ok()) {
      String path = fair.path("/requests/" + asked.text("id") + "/acceptance");
      Map<String, UUID> body = slot % 2 == 0 ? Map.of() : Map.of("slotId", fair.slot(slot));
      mine.add(new Try("request", slot, clients.postUntilKnown(other, path, body)));
    }
  }

  private void commit(Fair fair, Guest me, int slot) {
    EventMessage.Slot time = fair.event().slots().get(slot);
    told.tell(
        new CommitmentMessage.CommitmentRequested(
            Fairs.header(1),
            new CommitmentMessage.State(
                Ids.next(),
                fair.id(),
                me.participantId(),
                me.personId(),
                CommitmentMessage.Kind.SESSION,
                Ids.next(),
                "Talk",
                "Room",
                time.startsAt(),
                time.endsAt(),
                true,
                false)));
  }

  /** An organiser runs and publishes twice while everybody books. */
  private List<Try> timetables(Fair fair) {
    List<Try> mine = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      String id =
          clients.postUntilKnown(fair.organiser(), fair.path("/timetables"), Map.of()).text("id");
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () ->
                  database.count(
                          "timetable_run where id = ? and state = 'DONE'", UUID.fromString(id))
                      == 1);
      String path = fair.path("/timetables/" + id + "/publication");
      mine.add(new Try("timetable", -1, clients.postUntilKnown(fair.organiser(), path, Map.of())));
    }
    return mine;
  }

  private void importRequests(Fair fair) {
    Random random = new Random(seed);
    List<Map<String, Object>> rows = new ArrayList<>();
    Set<Set<Integer>> pairs = new HashSet<>();
    while (rows.size() < 60) {
      int host = random.nextInt(24);
      int guest = (host + 1 + random.nextInt(23)) % 24;
      if (!pairs.add(Set.of(host, guest))) {
        continue;
      }
      rows.add(
          Map.of(
              "hostId", fair.guest(host).participantId(),
              "guestId", fair.guest(guest).participantId()));
    }
    Answer loaded =
        clients.postUntilKnown(
            fair.organiser(), fair.path("/requests/imports"), Map.of("requests", rows));
    assertThat(loaded.status()).as(loaded.body()).isEqualTo(201);
  }

  private Answer book(Fair fair, Guest me, Guest guest, int slot) {
    return clients.postUntilKnown(
        me,
        fair.path("/meetings"),
        Map.of("guestId", guest.participantId(), "slotId", fair.slot(slot)));
  }

  private void allowInstantBooking(Fair fair, Guest guest) {
    guest
        .asks()
        .header("If-Match", "*")
        .body(Map.of("instantBooking", true))
        .put(fair.path("/profiles/me"))
        .then()
        .statusCode(200);
  }

  private void everyOkHasItsRow(List<Try> history) {
    for (Try attempt : history) {
      if (attempt.answer.ok() && attempt.channel.equals("instant")) {
        UUID meeting = UUID.fromString(attempt.answer.text("id"));
        assertThat(database.count("meeting where id = ?", meeting)).isEqualTo(1);
      }
    }
  }

  private boolean everyCommitmentIsAnswered(Fair fair) {
    return database.count("parked_message") == 0
        && database.count("commitment where event_id = ?", fair.id()) > 0
        && database.count(
                "commitment c where c.event_id = ? and (c.answer = 'ACCEPTED') <> exists (select 1 from occupancy o where o.source_id = c.id)",
                fair.id())
            == 0;
  }

  private static List<String> problems(List<Try> history) {
    return history.stream()
        .filter(attempt -> attempt.answer.refused())
        .map(attempt -> attempt.answer.text("type"))
        .map(type -> type.substring(type.lastIndexOf('/') + 1))
        .distinct()
        .toList();
  }
}
