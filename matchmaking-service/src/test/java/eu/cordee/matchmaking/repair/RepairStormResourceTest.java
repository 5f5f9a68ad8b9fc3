package eu.cordee.matchmaking.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.Clients;
import eu.cordee.matchmaking.testing.Clients.Answer;
import eu.cordee.matchmaking.testing.Database;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.Guest;
import eu.cordee.matchmaking.testing.Overlaps;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** G1 on the day: two organisers repair while everybody books. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class RepairStormResourceTest {

  private static final int SLOTS = 12;
  private static final int TABLES = 6;
  private static final int GUESTS = 16;
  private static final int REQUESTS = 50;
  private static final int ROUNDS = 6;

  @Inject Fairs fairs;
  @Inject Database database;
  @Inject Overlaps overlaps;

  @TestHTTPResource("/")
  String address;

  private Clients clients;
  private long seed;

  @BeforeEach
  void printSeed() {
    clients = new Clients(address);
    seed = Long.getLong("seed", System.nanoTime());
    org.jboss.logging.Logger.getLogger(getClass()).infof("Storm with -Dseed=%d", seed);
  }

  @Test
  void nobodyIsInTwoPlacesWhileRepairsAndBookingsMeet() throws Exception {
    // Given
    Fair fair = published();
    // When
    List<Answer> answers = storm(fair, 2);
    // Then
    assertThat(overlaps.of(fair.id())).isEmpty();
    assertThat(answers).noneMatch(Answer::unknown);
    assertThat(database.count("repair where event_id = ? and state = 'APPLIED'", fair.id()))
        .isPositive();
    assertThat(
            database.count(
                """
                closed_table c where c.event_id = ? and not exists (select 1 from occupancy o where o.source_id = c.id)
                """,
                fair.id()))
        .as("closed tables that are not occupied")
        .isZero();
  }

  /** Without repairs, for there is no plan to repair where people are in two places. */
  @Test
  void withoutTheConstraintTheSameBookingsMeet() throws Exception {
    // Given
    Fair fair = published();
    // When
    List<String> wrong =
        overlaps.withoutConstraint(
            () -> {
              storm(fair, 0);
              return overlaps.of(fair.id());
            });
    // Then
    assertThat(wrong).isNotEmpty();
  }

  private List<Answer> storm(Fair fair, int organisers) throws Exception {
    List<Callable<List<Answer>>> all = new ArrayList<>();
    for (int i = 0; i < GUESTS; i++) {
      int guest = i;
      all.add(() -> books(fair, guest));
    }
    for (int i = 1; i <= organisers; i++) {
      int organiser = i;
      all.add(() -> repairs(fair, organiser));
    }
    return Clients.together(all).stream().flatMap(List::stream).toList();
  }

  private List<Answer> books(Fair fair, int number) {
    Random random = new Random(seed + number);
    Guest me = fair.guest(number);
    List<Answer> mine = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Guest other = fair.guest((number + 1 + random.nextInt(GUESTS - 1)) % GUESTS);
      UUID slot = fair.slot(random.nextInt(SLOTS));
      Answer booked =
          clients.postUntilKnown(
              me, fair.path("/meetings"), Map.of("guestId", other.participantId(), "slotId", slot));
      mine.add(booked);
      if (booked.ok()) {
        String move = fair.path("/meetings/" + booked.text("id") + "/move");
        UUID elsewhere = fair.slot(random.nextInt(SLOTS));
        mine.add(clients.postUntilKnown(other, move, Map.of("slotId", elsewhere)));
      }
    }
    return mine;
  }

  private List<Answer> repairs(Fair fair, int organiser) {
    Random random = new Random(seed - organiser);
    List<Answer> mine = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Answer proposed =
          clients.postUntilKnown(fair.organiser(), fair.path("/repairs"), incident(fair, random));
      mine.add(proposed);
      if (proposed.ok()) {
        String path = fair.path("/repairs/" + proposed.text("id") + "/publication");
        mine.add(clients.postUntilKnown(fair.organiser(), path, Map.of()));
      }
    }
    return mine;
  }

  private static Map<String, Object> incident(Fair fair, Random random) {
    Map<String, Object> incident = new HashMap<>();
    incident.put("slotId", fair.slot(random.nextInt(SLOTS)));
    switch (random.nextInt(3)) {
      case 0 -> incident.put("kind", RepairKind.SLOT_CANCELLED);
      case 1 -> {
        incident.put("kind", RepairKind.TABLE_LOST);
        incident.put("tableId", fair.table(random.nextInt(TABLES)));
      }
      default -> {
        incident.put("kind", random.nextBoolean() ? RepairKind.NO_SHOW : RepairKind.LATE_ARRIVAL);
        incident.put("participantId", fair.guest(random.nextInt(GUESTS)).participantId());
      }
    }
    return incident;
  }

  /** A fair with a published timetable, at which anybody may book anybody. */
  private Fair published() {
    Fair fair = fairs.open(SLOTS, TABLES, GUESTS);
    fair.guests()
        .forEach(
            guest ->
                guest
                    .asks()
                    .header("If-Match", "*")
                    .body(Map.of("instantBooking", true))
                    .put(fair.path("/profiles/me"))
                    .then()
                    .statusCode(200));
    Random random = new Random(seed);
    List<Map<String, Object>> rows = new ArrayList<>();
    Set<Set<Integer>> pairs = new HashSet<>();
    while (rows.size() < REQUESTS) {
      int host = random.nextInt(GUESTS);
      int guest = (host + 1 + random.nextInt(GUESTS - 1)) % GUESTS;
      if (!pairs.add(Set.of(host, guest))) {
        continue;
      }
      rows.add(
          Map.of(
              "hostId", fair.guest(host).participantId(),
              "guestId", fair.guest(guest).participantId()));
    }
    Guest organiser = fair.organiser();
    clients.postUntilKnown(organiser, fair.path("/requests/imports"), Map.of("requests", rows));
    String run = clients.postUntilKnown(organiser, fair.path("/timetables"), Map.of()).text("id");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                database.count(
                        "timetable_run where id = ? and state = 'DONE'", UUID.fromString(run))
                    == 1);
    Answer done =
        clients.postUntilKnown(
            organiser, fair.path("/timetables/" + run + "/publication"), Map.of());
    assertThat(done.ok()).isTrue();
    return fair;
  }
}
