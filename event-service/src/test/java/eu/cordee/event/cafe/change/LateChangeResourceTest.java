package eu.cordee.event.cafe.change;

import static eu.cordee.event.testing.World.as;
import static eu.cordee.event.testing.World.problem;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.event.testing.AgendaStandIn;
import eu.cordee.event.testing.CafeWorld;
import eu.cordee.event.testing.World;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A café that changes while it runs, over HTTP. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class LateChangeResourceTest {

  @Inject World world;
  @Inject AgendaStandIn agenda;

  @BeforeEach
  void theAgendaAnswers() {
    agenda.listen();
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
    assertThat(cafe.taken()).isEqualTo(24);
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
    assertThat(cafe.taken()).isEqualTo(12);
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
}
