package eu.cordee.event.harvest;

import static eu.cordee.event.testing.World.as;
import static eu.cordee.event.testing.World.problem;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.event.testing.CafeWorld;
import eu.cordee.event.testing.World;
import eu.cordee.kit.Ids;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Devices send what they wrote; the wall shows the union. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class HarvestResourceTest {

  /** One black dot. */
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNg"
                  + "AAAAAgABSK+kcQAAAABJRU5ErkJggg==");

  /** What Chromium sends for an image of a page. */
  private static final String BROWSER =
      "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8";

  @Inject World world;

  private CafeWorld cafe;
  private UUID ada;
  private UUID ben;

  @BeforeEach
  void twoGuests() {
    cafe = CafeWorld.of(world, 2, 4, 3);
    List<UUID> people = cafe.participants(2);
    ada = people.get(0);
    ben = people.get(1);
    cafe.join(ada);
    cafe.join(ben);
  }

  @Test
  void twoDevicesThatWereOfflineMergeToTheUnion() {
    // Given
    UUID phone = Ids.next();
    UUID tablet = Ids.next();
    List<Map<String, Object>> onPhone = lines(phone, "phone", 30);
    List<Map<String, Object>> onTablet = lines(tablet, "tablet", 30);
    Collections.shuffle(onTablet);

    // When
    send(ada, onPhone.subList(0, 20)).then().statusCode(200);
    send(ben, onTablet).then().statusCode(200);
    send(ada, onPhone).then().statusCode(200);
    Response again = send(ben, onTablet);

    // Then
    assertThat(again.jsonPath().getInt("kept")).isEqualTo(30);
    List<Object> expected = new ArrayList<>();
    onPhone.forEach(edit -> expected.add(edit.get("text")));
    onTablet.forEach(edit -> expected.add(edit.get("text")));
    assertThat(wall(ada).jsonPath().getList("entries.text"))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void twoTextsWrittenAtTheSameTimeAreBothKept() {
    // Given
    UUID entry = Ids.next();
    UUID phone = new UUID(0x7000, 1L << 63);
    UUID tablet = new UUID(0x7001, 1L << 63);
    send(ada, List.of(edit(entry, phone, 1, List.of(), "Clusters")));
    List<Object> seen = List.of(Map.of("deviceId", phone, "clock", 1));
    UUID organiser = cafe.organiser;

    // When
    send(ada, List.of(edit(entry, phone, 2, seen, "Clusters need trust")));
    send(organiser, List.of(edit(entry, tablet, 2, seen, "Clusters need money")));

    // Then
    Response wall = wall(ben);
    assertThat(wall.jsonPath().getList("entries")).hasSize(1);
    assertThat(wall.jsonPath().getString("entries[0].text")).isEqualTo("Clusters need money");
    assertThat(wall.jsonPath().getList("entries[0].others.text"))
        .containsExactly("Clusters need trust");
  }

  @Test
  void nobodyWritesOverSomebodyElsesEntry() {
    // Given
    UUID entry = Ids.next();
    UUID phone = Ids.next();
    send(ada, List.of(edit(entry, phone, 1, List.of(), "Mine")));

    // When
    Response refused = send(ben, List.of(edit(entry, Ids.next(), 2, List.of(), "Taken over")));

    // Then
    assertThat(refused.jsonPath().getList("refused.reason")).containsExactly("NOT_YOURS");
    assertThat(wall(ben).jsonPath().getList("entries.text")).containsExactly("Mine");
  }

  @Test
  void anEntryOfAnotherCafeIsOutOfReach() {
    // Given
    UUID entry = Ids.next();
    send(ada, List.of(edit(entry, Ids.next(), 1, List.of(), "Here")));
    CafeWorld other = CafeWorld.of(world, 2, 4, 3);

    // When
    Response refused =
        as(other.organiser)
            .body(Map.of("edits", List.of(edit(entry, Ids.next(), 2, List.of(), "There"))))
            .post(other.path() + "/harvest");

    // Then
    assertThat(refused.jsonPath().getList("refused.reason")).containsExactly("ELSEWHERE");
    assertThat(wall(ada).jsonPath().getList("entries.text")).containsExactly("Here");
  }

  @Test
  void theSameClockTwiceNeverHidesALine() {
    // Given
    UUID entry = Ids.next();
    UUID phone = Ids.next();
    send(ada, List.of(edit(entry, phone, 1, List.of(), "One")));

    // When
    Response differs = send(ada, List.of(edit(entry, phone, 1, List.of(), "Two")));
    Response elsewhere = send(ada, List.of(edit(Ids.next(), phone, 1, List.of(), "x", 9)));

    // Then
    assertThat(differs.jsonPath().getList("refused.reason")).containsExactly("DIFFERS");
    assertThat(elsewhere.jsonPath().getList("refused.reason")).containsExactly("NO_SUCH_TABLE");
  }

  @Test
  void aVoteCountsOncePerPersonAndCanBeTakenBack() {
    // Given
    UUID entry = Ids.next();
    send(ada, List.of(edit(entry, Ids.next(), 1, List.of(), "An idea")));

    // When
    vote(ada, entry, true, 1);
    vote(ben, entry, true, 1);
    vote(ben, entry, true, 1);
    vote(ada, entry, false, 3);
    vote(ada, entry, true, 2);

    // Then
    assertThat(wall(ben).jsonPath().getLong("entries[0].votes")).isEqualTo(1);
    assertThat(wall(ben).jsonPath().getBoolean("entries[0].myVote")).isTrue();
    assertThat(wall(ada).jsonPath().getBoolean("entries[0].myVote")).isFalse();
  }

  @Test
  void twoDevicesOfOnePersonComeToTheSameVoteInAnyOrder() {
    // Given
    UUID one = Ids.next();
    UUID other = Ids.next();
    send(ada, List.of(edit(one, Ids.next(), 1, List.of(), "An idea")));
    send(ada, List.of(edit(other, Ids.next(), 1, List.of(), "Another idea")));

    // When
    vote(ben, one, true, 7);
    vote(ben, one, false, 7);
    vote(ben, one, true, 3);
    vote(ben, other, true, 3);
    vote(ben, other, false, 7);
    vote(ben, other, true, 7);

    // Then
    Response wall = wall(ben);
    assertThat(wall.jsonPath().getList("entries.myVote")).containsExactly(true, true);
    assertThat(wall.jsonPath().getList("entries.votes")).containsExactly(1, 1);
    assertThat(wall.jsonPath().getList("entries.myVoteClock")).containsExactly(7, 7);
    assertThat(wall(ada).jsonPath().getList("entries.myVoteClock")).containsExactly(0, 0);
  }

  @Test
  void aVoteComesAlongWithTheLineItIsFor() {
    // Given
    UUID entry = Ids.next();

    // When
    Response sent =
        as(ben)
            .body(
                Map.of(
                    "edits", List.of(edit(entry, Ids.next(), 1, List.of(), "Mine")),
                    "votes", List.of(Map.of("entryId", entry, "up", true, "clock", 1))))
            .post(cafe.path() + "/harvest");

    // Then
    assertThat(sent.jsonPath().getList("refusedVotes")).isEmpty();
    assertThat(wall(ada).jsonPath().getList("entries.votes")).containsExactly(1);
  }

  @Test
  void aVoteForWhatIsNotOnThisWallIsRefusedAndSaidSo() {
    // Given
    UUID elsewhere = CafeWorld.of(world, 2, 4, 3).keyIdea("At another café");
    UUID here = Ids.next();
    send(ada, List.of(edit(here, Ids.next(), 1, List.of(), "Here")));

    // When
    Response sent =
        as(ben)
            .body(
                Map.of(
                    "votes",
                    List.of(
                        Map.of("entryId", elsewhere, "up", true, "clock", 1),
                        Map.of("entryId", here, "up", true, "clock", 1),
                        Map.of("entryId", Ids.next(), "up", true, "clock", 1))))
            .post(cafe.path() + "/harvest");

    // Then
    assertThat(sent.jsonPath().getList("refusedVotes.reason"))
        .containsExactly("ELSEWHERE", "NO_SUCH_ENTRY");
    assertThat(wall(ada).jsonPath().getList("entries.votes")).containsExactly(1);
  }

  @Test
  void aPhotoIsServedAsAnImageAndNothingElse() {
    // Given
    UUID photo = Ids.next();
    String path = cafe.path() + "/photos/" + photo;

    // When
    as(ada).contentType("image/png").body(PNG).put(path).then().statusCode(204);
    as(ada).contentType("image/png").body(PNG).put(path).then().statusCode(204);
    Response read = as(ben).header("Accept", BROWSER).get(path);

    // Then
    assertThat(read.asByteArray()).isEqualTo(PNG);
    assertThat(read.header("Content-Type")).isEqualTo("image/png");
    assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(read.header("Content-Security-Policy")).contains("sandbox");
    assertThat(as(world.person()).get(path).statusCode()).isEqualTo(403);
  }

  @Test
  void whatIsNoImageOrTooLargeIsRefused() {
    // Given
    String path = cafe.path() + "/photos/" + Ids.next();
    byte[] page =
        "<html><script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    byte[] large = java.util.Arrays.copyOf(PNG, 901 * 1024);

    // When / Then
    assertThat(problem(as(ada).contentType("image/png").body(page).put(path)))
        .isEqualTo("photo-not-an-image");
    assertThat(problem(as(ada).contentType("image/png").body(large).put(path)))
        .isEqualTo("photo-too-large");
    assertThat(problem(as(ada).contentType("application/octet-stream").body(page).put(path)))
        .isEqualTo("photo-not-an-image");
  }

  @Test
  void onlyGuestsAndOrganisersHarvest() {
    // Given
    UUID carla = cafe.participants(1).getFirst();

    // When / Then
    assertThat(problem(send(carla, List.of()))).isEqualTo("not-allowed");
    assertThat(wall(carla).statusCode()).isEqualTo(200);
  }

  private Response send(UUID person, List<Map<String, Object>> edits) {
    return as(person).body(Map.of("edits", edits)).post(cafe.path() + "/harvest");
  }

  private void vote(UUID person, UUID entry, boolean up, int clock) {
    as(person)
        .body(Map.of("votes", List.of(Map.of("entryId", entry, "up", up, "clock", clock))))
        .post(cafe.path() + "/harvest")
        .then()
        .statusCode(200);
  }

  private Response wall(UUID person) {
    return as(person).get(cafe.path() + "/harvest");
  }

  private static List<Map<String, Object>> lines(UUID device, String name, int many) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int line = 0; line < many; line++) {
      lines.add(edit(Ids.next(), device, 1, List.of(), name + " " + line));
    }
    return lines;
  }

  private static Map<String, Object> edit(
      UUID entry, UUID device, long clock, List<Object> replaces, String text) {
    return edit(entry, device, clock, replaces, text, 1);
  }

  private static Map<String, Object> edit(
      UUID entry, UUID device, long clock, List<Object> replaces, String text, int table) {
    return Map.of(
        "entryId", entry,
        "deviceId", device,
        "clock", clock,
        "replaces", replaces,
        "tableNumber", table,
        "round", 1,
        "kind", "KEY_IDEA",
        "text", text,
        "writtenAt", "2027-09-25T12:10:00Z");
  }
}
