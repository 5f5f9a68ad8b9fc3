package eu.cordee.event.cafe.plan;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans of seats and the wishes they heed, over HTTP. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class CafePlanResourceTest {

  @Inject World world;
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

  /** What was done may not be done any more; who asks again still hears what became of it. */
  @Test
  void aPlanAskedForAgainAfterTheCafeHasBegunIsAnsweredAsBefore() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 3, 4, 3);
    cafe.participants(12);
    cafe.inviteEveryone();
    String key = UUID.randomUUID().toString();
    Response one = keyed(cafe, key);
    Response published = publish(cafe, one, "of " + key);
    cafe.clock("RUNNING", 1).then().statusCode(200);

    // When
    Response again = keyed(cafe, key);
    Response publishedAgain = publish(cafe, one, "of " + key);

    // Then
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(World.id(again)).isEqualTo(World.id(one));
    assertThat(published.statusCode()).isEqualTo(200);
    assertThat(publishedAgain.statusCode()).isEqualTo(200);
    assertThat(problem(keyed(cafe, UUID.randomUUID().toString()))).isEqualTo("cafe-has-begun");
  }

  private static Response publish(CafeWorld cafe, Response plan, String key) {
    return as(cafe.organiser)
        .header("Idempotency-Key", key)
        .post(cafe.path() + "/plans/" + World.id(plan) + "/publication");
  }

  private static Response keyed(CafeWorld cafe, String key) {
    return as(cafe.organiser)
        .header("Idempotency-Key", key)
        .body(Map.of("seed", 1))
        .post(cafe.path() + "/plans");
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

  private static Map<String, Object> wish(String one, String other, boolean together) {
    return Map.of("oneGuestId", one, "otherGuestId", other, "together", together);
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
