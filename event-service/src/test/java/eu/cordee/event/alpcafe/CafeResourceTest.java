package eu.cordee.event.alpcafe;

import static eu.cordee.event.testing.World.as;
import static eu.cordee.event.testing.World.problem;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.contracts.CommitmentMessage;
import eu.cordee.event.testing.AgendaStandIn;
import eu.cordee.event.testing.CafeWorld;
import eu.cordee.event.testing.Overheard;
import eu.cordee.event.testing.World;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A café from its making to its end, over HTTP. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class CafeResourceTest {

  @Inject World world;
  @Inject Overheard overheard;
  @Inject AgendaStandIn agenda;

  @BeforeEach
  void theAgendaAnswers() {
    agenda.listen();
  }

  @Test
  void twentyFourPeopleInThreeRoundsMeetNobodyTwice() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 6, 4, 3);
    cafe.participants(24);
    cafe.inviteEveryone().then().statusCode(200);

    // When
    Response plan = cafe.plan();

    // Then
    assertThat(plan.statusCode()).isEqualTo(201);
    assertThat(plan.jsonPath().getInt("figures.repeats")).isZero();
    assertThat(plan.jsonPath().getBoolean("figures.optimal")).isTrue();
    List<List<List<String>>> rounds = plan.jsonPath().getList("rounds.tables.guestIds");
    assertThat(repeats(rounds)).isZero();
    assertThat(rounds)
        .allMatch(
            round -> new HashSet<>(round.stream().flatMap(List::stream).toList()).size() == 24);
  }

  @Test
  void theSameSeedGivesTheSamePlan() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 3, 5, 4);
    cafe.participants(13);
    cafe.inviteEveryone();

    // When
    Response one = cafe.plan();
    Response other = cafe.plan();

    // Then
    assertThat(one.jsonPath().getList("rounds")).isEqualTo(other.jsonPath().getList("rounds"));
    assertThat(other.jsonPath().getInt("number")).isEqualTo(2);
  }

  @Test
  void aPlanAskedForTwiceWithOneKeyIsMadeOnce() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 3, 4, 3);
    cafe.participants(12);
    cafe.inviteEveryone();
    String key = UUID.randomUUID().toString();

    // When
    Response one = keyed(cafe, key);
    Response again = keyed(cafe, key);

    // Then
    assertThat(one.statusCode()).isEqualTo(201);
    assertThat(World.id(again)).isEqualTo(World.id(one));
  }

  private static Response keyed(CafeWorld cafe, String key) {
    return as(cafe.organiser)
        .header("Idempotency-Key", key)
        .body(Map.of("seed", 1))
        .post(cafe.path() + "/plans");
  }

  @Test
  void nobodySeesTheirRouteBeforeThePlanIsPublished() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 3, 4, 3);
    UUID ada = cafe.participants(12).getFirst();
    cafe.inviteEveryone();
    Response plan = cafe.plan();
    assertThat(cafe.route(ada).statusCode()).isEqualTo(404);

    // When
    as(cafe.organiser).post(cafe.path() + "/plans/" + World.id(plan) + "/publication");

    // Then
    List<List<List<String>>> rounds = plan.jsonPath().getList("rounds.tables.guestIds");
    String guest = cafe.route(ada).jsonPath().getString("guestId");
    assertThat(cafe.tables(ada))
        .isEqualTo(rounds.stream().map(round -> tableOf(round, guest)).toList());
    assertThat(cafe.route(ada).jsonPath().getString("stops[0].question")).isEqualTo("Question 1");
  }

  @Test
  void theHostStaysAndReadsTheBriefing() {
    // Given
    UUID organiser = world.person();
    UUID event = World.published(organiser, 50);
    UUID host = world.person();
    UUID participant = World.participant(event, host);
    Map<String, Object> body = new HashMap<>(CafeWorld.body(3, 4, 3));
    body.put(
        "tables",
        List.of(
            Map.of("label", "A", "seats", 4, "hostId", participant, "briefing", "Welcome all"),
            Map.of("label", "B", "seats", 4),
            Map.of("label", "C", "seats", 4)));
    UUID made = World.id(as(organiser).body(body).post("/events/{id}/cafes", event));
    String path = "/events/" + event + "/cafes/" + made;
    world.people(11).forEach(person -> World.participant(event, person));
    as(organiser).body(Map.of("everyone", true)).post(path + "/guests/imports");
    UUID plan = World.id(as(organiser).body(Map.of()).post(path + "/plans"));

    // When
    as(organiser).post(path + "/plans/" + plan + "/publication").then().statusCode(200);

    // Then
    assertThat(as(host).get(path + "/route").jsonPath().getList("stops.tableLabel"))
        .containsExactly("A", "A", "A");
    Response hosting = as(host).get(path + "/hosting");
    assertThat(hosting.jsonPath().getString("briefing")).isEqualTo("Welcome all");
    assertThat(hosting.jsonPath().getList("rounds[0].participantIds")).hasSize(4);
    assertThat(as(organiser).get(path + "/hosting").statusCode()).isEqualTo(404);
  }

  @Test
  void aPlaceIsOneCommitmentOverTheCafesWholeTime() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 2, 4, 3);
    UUID ada = cafe.participants(1).getFirst();

    // When
    Response place = cafe.join(ada);

    // Then
    assertThat(place.statusCode()).isIn(201, 202);
    cafe.awaitGuestState(place.jsonPath().getString("id"), "CONFIRMED");
    UUID guest = UUID.fromString(place.jsonPath().getString("id"));
    CommitmentMessage.State told =
        overheard.awaitAbout(guest, CommitmentMessage.class, 1).getFirst().state();
    assertThat(told.kind()).isEqualTo(CommitmentMessage.Kind.CAFE);
    assertThat(told.sourceId()).isEqualTo(cafe.cafe);
    assertThat(told.startsAt()).isEqualTo("2027-09-25T12:00:00Z");
    assertThat(told.endsAt()).isEqualTo("2027-09-25T16:00:00Z");
    assertThat(problem(cafe.join(ada))).isEqualTo("already-a-guest");
  }

  @Test
  void aBusyPersonIsToldSoAndThePlaceIsGivenBack() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 1, 2, 1);
    UUID ada = cafe.participants(1).getFirst();
    agenda.isBusy(ada);

    // When
    Response place = cafe.join(ada);

    // Then
    if (place.statusCode() == 202) {
      cafe.awaitGuestState(place.jsonPath().getString("id"), "REFUSED");
    } else {
      assertThat(problem(place)).isEqualTo("person-busy");
    }
    assertThat(taken(cafe)).isZero();
  }

  @Test
  void whoWithdrawsFromTheEventLosesThePlace() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 2, 4, 3);
    UUID ada = cafe.participants(1).getFirst();
    UUID guest = UUID.fromString(cafe.join(ada).jsonPath().getString("id"));

    // When
    as(ada).delete("/events/{id}/participants/{p}", cafe.event, cafe.participantOf(ada));

    // Then
    assertThat(taken(cafe)).isZero();
    assertThat(overheard.awaitAbout(guest, CommitmentMessage.class, 2).getLast())
        .isInstanceOf(CommitmentMessage.CommitmentWithdrawn.class);
  }

  @Test
  void theClockMovesOnceHoweverOftenItIsPressed() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 3, 4, 2);
    cafe.participants(12);
    cafe.inviteEveryone();
    assertThat(problem(cafe.clock("RUNNING", 1))).isEqualTo("no-plan-of-seats");
    cafe.planned();

    // When
    cafe.clock("RUNNING", 1).then().statusCode(200);
    cafe.clock("MOVING", 1).then().statusCode(200);
    Response again = cafe.clock("MOVING", 1);

    // Then
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.jsonPath().getString("nextQuestion")).isEqualTo("Question 2");
    assertThat(problem(cafe.clock("RUNNING", 1))).isEqualTo("clock-elsewhere");
    assertThat(problem(cafe.clock("RUNNING", 3))).isEqualTo("clock-elsewhere");
    cafe.clock("RUNNING", 2).then().statusCode(200);
    assertThat(problem(cafe.clock("MOVING", 2))).isEqualTo("clock-elsewhere");
    assertThat(cafe.clock("FINISHED", 2).jsonPath().getString("state")).isEqualTo("FINISHED");
  }

  @Test
  void aLateChangeKeepsThePastAndMostBadges() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 5, 6, 4);
    List<UUID> people = cafe.participants(24);
    cafe.inviteEveryone();
    cafe.planned();
    cafe.clock("RUNNING", 1);
    Map<UUID, List<Integer>> before = new HashMap<>();
    people.forEach(person -> before.put(person, cafe.tables(person)));
    UUID late = cafe.participants(1).getFirst();
    cafe.join(late);
    UUID leaver = people.get(3);
    String leaving = cafe.route(leaver).jsonPath().getString("guestId");
    Map<String, Object> change =
        Map.of("leavingGuestIds", List.of(leaving), "closedTables", List.of(2));

    // When
    Map<String, Object> asked = new HashMap<>(change);
    asked.put("preview", true);
    Response preview = cafe.change(asked);
    Response changed = cafe.change(change);

    // Then
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(preview.jsonPath().getList("rounds"))
        .isEqualTo(changed.jsonPath().getList("rounds"));
    assertThat(cafe.tables(late)).hasSize(3).doesNotContain(2);
    assertThat(cafe.route(leaver).statusCode()).isEqualTo(404);
    int moved = 0;
    for (UUID person : people) {
      if (!person.equals(leaver)) {
        List<Integer> now = cafe.tables(person);
        assertThat(now.getFirst()).isEqualTo(before.get(person).getFirst());
        assertThat(now.subList(1, 4)).doesNotContain(2);
        moved += now.equals(before.get(person)) ? 0 : 1;
      }
    }
    assertThat(changed.jsonPath().getList("newBadgeGuestIds")).hasSize(moved);
    assertThat(moved).isGreaterThanOrEqualTo(changed.jsonPath().getInt("leastNewBadges"));
    assertThat(taken(cafe)).isEqualTo(24);
  }

  @Test
  void roundsAreCutAndAddedAndTheCafeCanBeChangedTwice() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 5, 4, 3);
    List<UUID> people = cafe.participants(20);
    cafe.inviteEveryone();
    cafe.planned();
    cafe.clock("RUNNING", 1);
    List<Integer> before = cafe.tables(people.get(5));
    String first = cafe.route(people.get(0)).jsonPath().getString("guestId");
    cafe.change(Map.of("leavingGuestIds", List.of(first))).then().statusCode(200);

    // When
    Response longer =
        cafe.change(
            Map.of(
                "roundsToCome",
                List.of(CafeWorld.round(1), CafeWorld.round(2), CafeWorld.round(3))));

    // Then
    assertThat(longer.statusCode()).isEqualTo(200);
    assertThat(longer.jsonPath().getList("newBadgeGuestIds")).isEmpty();
    assertThat(cafe.tables(people.get(5)).subList(0, 3)).isEqualTo(before);
    assertThat(cafe.tables(people.get(5))).hasSize(4);
    // A few, since tables have themes and a new one comes first; seated at random, they were 14.
    assertThat(longer.jsonPath().getInt("figures.repeats")).isLessThan(10);
    cafe.change(Map.of("roundsToCome", List.of(CafeWorld.round(1)))).then().statusCode(200);
    assertThat(cafe.tables(people.get(5))).isEqualTo(before.subList(0, 2));
  }

  @Test
  void whoLeavesAndComesAgainIsTheSameGuestAndWishesGoOn() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 3, 5, 3);
    List<UUID> people = cafe.participants(12);
    cafe.inviteEveryone();
    List<String> guests = cafe.guests();
    String ada = cafe.guestOf(people.get(0));
    String ben = cafe.guestOf(people.get(1));
    Map<String, Object> known =
        Map.of("participantId", cafe.participantOf(people.get(0)), "region", "FRC");
    Map<String, Object> apart = Map.of("oneGuestId", ada, "otherGuestId", ben, "together", false);
    as(cafe.organiser)
        .body(Map.of("guests", List.of(known)))
        .post(cafe.path() + "/guests/imports")
        .then()
        .statusCode(200);
    as(cafe.organiser)
        .body(Map.of("wishes", List.of(apart)))
        .post(cafe.path() + "/plans")
        .then()
        .statusCode(201);

    // When
    as(people.get(0)).delete(cafe.path() + "/guests/" + ada).then().statusCode(204);
    as(cafe.organiser)
        .body(Map.of("wishes", List.of()))
        .post(cafe.path() + "/plans")
        .then()
        .statusCode(201);
    cafe.join(people.get(0));
    Response plan = cafe.plan();

    // Then
    assertThat(cafe.guestOf(people.get(0))).isEqualTo(ada);
    assertThat(cafe.guests()).isEqualTo(guests);
    Response again = as(cafe.organiser).get(cafe.path() + "/guests/" + ada);
    assertThat(again.jsonPath().getString("region")).isEqualTo("FRC");
    assertThat(plan.jsonPath().getList("wishes.kept")).containsExactly(true);
    assertThat(taken(cafe)).isEqualTo(12);
    cafe.awaitGuestState(ada, "CONFIRMED");
  }

  @Test
  void whoLeftARunningCafeAndIsBackIsSeatedAmongPeopleTheyHaveNotMet() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 4, 5, 3);
    List<UUID> people = cafe.participants(16);
    cafe.inviteEveryone();
    cafe.planned();
    cafe.clock("RUNNING", 1);
    UUID ada = people.get(4);
    int first = cafe.tables(ada).getFirst();
    String guest = cafe.guestOf(ada);
    cafe.change(Map.of("leavingGuestIds", List.of(guest))).then().statusCode(200);

    // When
    cafe.join(ada);
    Response back = cafe.change(Map.of());

    // Then
    assertThat(back.statusCode()).isEqualTo(200);
    assertThat(back.jsonPath().getList("newBadgeGuestIds")).containsExactly(guest);
    assertThat(back.jsonPath().getInt("leastNewBadges")).isEqualTo(1);
    assertThat(cafe.tables(ada)).hasSize(3).startsWith(first);
  }

  @Test
  void aCafeThatIsOverIsNotCancelled() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 2, 4, 2);
    cafe.participants(4);
    cafe.inviteEveryone();
    cafe.planned();
    cafe.clock("RUNNING", 1);
    cafe.clock("FINISHED", 1);

    // When
    Response cancelled = as(cafe.organiser).delete(cafe.path());

    // Then
    assertThat(problem(cancelled)).isEqualTo("cafe-is-over");
    assertThat(as(cafe.organiser).get(cafe.path()).statusCode()).isEqualTo(200);
  }

  @Test
  void wishesAreEnteredWhileTheCafeRunsAndBoundsAreSaid() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 4, 5, 3);
    cafe.participants(16);
    cafe.inviteEveryone();
    cafe.planned();
    cafe.clock("RUNNING", 1);
    List<List<String>> tables = cafe.latestPlan().jsonPath().getList("rounds[1].tables.guestIds");
    Map<String, Object> apart =
        Map.of(
            "oneGuestId", tables.get(0).get(0),
            "otherGuestId", tables.get(0).get(1),
            "together", false);

    // When
    Response preview = cafe.change(Map.of("wishes", List.of(apart), "preview", true));
    Response unchanged = cafe.latestPlan();
    Response changed = cafe.change(Map.of("wishes", List.of(apart)));

    // Then
    assertThat(preview.jsonPath().getList("newBadgeGuestIds")).isNotEmpty();
    assertThat(unchanged.jsonPath().getList("wishes")).isEmpty();
    List<List<String>> now = changed.jsonPath().getList("rounds[1].tables.guestIds");
    assertThat(now).noneMatch(table -> table.containsAll(tables.get(0).subList(0, 2)));
    assertThat(changed.jsonPath().getList("wishes.together")).containsExactly(false);
    assertThat(changed.jsonPath().getLong("figures.repeatsBound"))
        .isLessThanOrEqualTo(changed.jsonPath().getLong("figures.repeats"));
    assertThat(changed.jsonPath().getLong("figures.themesBound")).isPositive();
    assertThat(problem(cafe.change(Map.of("wishes", List.of(stranger(tables))))))
        .isEqualTo("bad-input");
  }

  private static Map<String, Object> stranger(List<List<String>> tables) {
    return Map.of(
        "oneGuestId",
        tables.get(0).get(0),
        "otherGuestId",
        "01990000-0000-7000-8000-000000000000",
        "together",
        true);
  }

  @Test
  void refusesWhatCannotBeSeatedInOneSentence() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 3, 4, 3);
    cafe.participants(2);
    cafe.inviteEveryone();

    // When
    Response plan = cafe.plan();

    // Then
    assertThat(problem(plan)).isEqualTo("cafe-cannot-be-seated");
    assertThat(plan.jsonPath().getString("detail")).isEqualTo("There are more tables than people.");
  }

  @Test
  void aCafeThatChangesNeedsANewPlan() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 4, 4, 3);
    cafe.participants(12);
    cafe.inviteEveryone();
    cafe.planned();

    // When
    as(cafe.organiser)
        .header("If-Match", "*")
        .body(CafeWorld.body(3, 4, 3))
        .put(cafe.path())
        .then()
        .statusCode(200);

    // Then
    assertThat(problem(cafe.clock("RUNNING", 1))).isEqualTo("no-plan-of-seats");
    assertThat(problem(cafe.change(Map.of()))).isEqualTo("no-plan-of-seats");
    cafe.planned();
    cafe.clock("RUNNING", 1).then().statusCode(200);
    assertThat(
            problem(
                as(cafe.organiser)
                    .header("If-Match", "*")
                    .body(CafeWorld.body(3, 4, 3))
                    .put(cafe.path())))
        .isEqualTo("cafe-has-begun");
  }

  @Test
  void wishesAreHeard() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 4, 4, 2);
    cafe.participants(16);
    cafe.inviteEveryone();
    List<String> guests =
        as(cafe.organiser).get(cafe.path() + "/guests").jsonPath().getList("items.id");
    List<Map<String, Object>> wishes =
        List.of(
            Map.of("oneGuestId", guests.get(0), "otherGuestId", guests.get(9), "together", true),
            Map.of("oneGuestId", guests.get(1), "otherGuestId", guests.get(2), "together", false));

    // When
    Response plan = as(cafe.organiser).body(Map.of("wishes", wishes)).post(cafe.path() + "/plans");

    // Then
    List<List<List<String>>> rounds = plan.jsonPath().getList("rounds.tables.guestIds");
    assertThat(together(rounds, guests.get(0), guests.get(9))).isPositive();
    assertThat(together(rounds, guests.get(1), guests.get(2))).isZero();
    assertThat(plan.jsonPath().getInt("figures.unmetWishes")).isZero();
  }

  @Test
  void wishesStayForThePlansThatFollowAndEachSaysWhetherItIsKept() {
    // Given two hosts who wish to meet, and two guests who must not
    CafeWorld cafe = CafeWorld.of(world, 4, 4, 3);
    cafe.participants(16);
    cafe.inviteEveryone();
    List<String> guests = cafe.guests();
    cafe.hostedBy(guests.get(0), guests.get(1));
    List<Map<String, Object>> wishes =
        List.of(
            wish(guests.get(0), guests.get(1), true),
            wish(guests.get(2), guests.get(3), true),
            wish(guests.get(4), guests.get(5), false));
    as(cafe.organiser).body(Map.of("wishes", wishes)).post(cafe.path() + "/plans");

    // When
    Response anew = cafe.planned().latestPlan();

    // Then
    assertThat(anew.jsonPath().getInt("number")).isEqualTo(2);
    assertThat(anew.jsonPath().getList("wishes.kept")).containsOnlyOnce(false);
    assertThat(anew.jsonPath().getString("wishes.find { !it.kept }.oneGuestId"))
        .isIn(guests.get(0), guests.get(1));
    assertThat(anew.jsonPath().getInt("figures.unmetWishes")).isEqualTo(1);
  }

  @Test
  void saysWhichWishesToBeKeptApartNobodyCanGive() {
    // Given three people who must not meet, at two tables
    CafeWorld cafe = CafeWorld.of(world, 2, 4, 2);
    cafe.participants(8);
    cafe.inviteEveryone();
    List<String> guests = cafe.guests();
    List<Map<String, Object>> wishes =
        List.of(
            wish(guests.get(0), guests.get(7), true),
            wish(guests.get(1), guests.get(2), false),
            wish(guests.get(2), guests.get(3), false),
            wish(guests.get(3), guests.get(1), false));

    // When
    Response plan = as(cafe.organiser).body(Map.of("wishes", wishes)).post(cafe.path() + "/plans");

    // Then
    assertThat(problem(plan)).isEqualTo("wishes-cannot-be-kept");
    assertThat(plan.jsonPath().getList("violations.field", String.class))
        .isNotEmpty()
        .isSubsetOf("wishes[1]", "wishes[2]", "wishes[3]");
  }

  @Test
  void anotherHostIsNamedWhenOneLeft() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 4, 5, 3);
    List<UUID> people = cafe.participants(16);
    cafe.inviteEveryone();
    UUID host = people.getFirst();
    cafe.hostedBy(cafe.guestOf(host));
    cafe.planned();
    cafe.clock("RUNNING", 1);
    UUID heir =
        people.stream()
            .filter(one -> !one.equals(host) && cafe.tables(one).getFirst() == 1)
            .findFirst()
            .orElseThrow();
    String heirsGuest = cafe.guestOf(heir);

    // When
    Response changed =
        cafe.change(
            Map.of(
                "leavingGuestIds", List.of(cafe.guestOf(host)),
                "hosts", List.of(Map.of("table", 1, "guestId", heirsGuest))));

    // Then
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(cafe.tables(heir)).containsExactly(1, 1, 1);
    assertThat(cafe.route(heir).jsonPath().getList("stops.host", Boolean.class)).contains(true);
    assertThat(as(heir).get(cafe.path() + "/hosting").jsonPath().getInt("tableNumber"))
        .isEqualTo(1);
    assertThat(as(host).get(cafe.path() + "/hosting").statusCode()).isEqualTo(404);
    assertThat(changed.jsonPath().getList("newBadgeGuestIds")).contains(heirsGuest);
  }

  @Test
  void hostsAreChosenAfterRoundOne() {
    // Given a café that begins without hosts
    CafeWorld cafe = CafeWorld.of(world, 4, 4, 3);
    List<UUID> people = cafe.participants(16);
    cafe.inviteEveryone();
    cafe.planned();
    cafe.clock("RUNNING", 1);
    Map<Integer, UUID> chosen = new HashMap<>();
    people.forEach(one -> chosen.putIfAbsent(cafe.tables(one).getFirst(), one));
    List<Map<String, Object>> hosts = new java.util.ArrayList<>();
    chosen.forEach((table, one) -> hosts.add(Map.of("table", table, "guestId", cafe.guestOf(one))));

    // When
    Response changed = cafe.change(Map.of("hosts", hosts));

    // Then
    assertThat(changed.statusCode()).isEqualTo(200);
    chosen.forEach(
        (table, one) -> assertThat(cafe.tables(one)).containsExactly(table, table, table));
  }

  private static Map<String, Object> wish(String one, String other, boolean together) {
    return Map.of("oneGuestId", one, "otherGuestId", other, "together", together);
  }

  @Test
  void aCancelledCafeFreesEverybodysTime() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 2, 4, 3);
    UUID ada = cafe.participants(1).getFirst();
    UUID guest = UUID.fromString(cafe.join(ada).jsonPath().getString("id"));

    // When
    as(cafe.organiser).delete(cafe.path()).then().statusCode(204);

    // Then
    CommitmentMessage last = overheard.awaitAbout(guest, CommitmentMessage.class, 2).getLast();
    assertThat(last.state().active()).isFalse();
    assertThat(as(ada).get(cafe.path()).statusCode()).isEqualTo(404);
  }

  private long taken(CafeWorld cafe) {
    long holding =
        world.number(
            "select count(*) from cafe_guest where cafe_id = ? and state in ('PENDING',"
                + " 'CONFIRMED')",
            cafe.cafe);
    assertThat(world.number("select taken from cafe where id = ?", cafe.cafe)).isEqualTo(holding);
    return holding;
  }

  /** Counted from 1. */
  private static int tableOf(List<List<String>> round, String guest) {
    return 1
        + IntStream.range(0, round.size())
            .filter(t -> round.get(t).contains(guest))
            .findFirst()
            .orElseThrow();
  }

  private static long together(List<List<List<String>>> rounds, String one, String other) {
    return rounds.stream()
        .flatMap(List::stream)
        .filter(table -> table.contains(one) && table.contains(other))
        .count();
  }

  private static long repeats(List<List<List<String>>> rounds) {
    Set<Set<String>> met = new HashSet<>();
    long repeats = 0;
    for (List<String> table : rounds.stream().flatMap(List::stream).toList()) {
      for (int i = 0; i < table.size(); i++) {
        for (int j = i + 1; j < table.size(); j++) {
          repeats += met.add(Set.of(table.get(i), table.get(j))) ? 0 : 1;
        }
      }
    }
    return repeats;
  }
}
