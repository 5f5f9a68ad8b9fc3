package eu.cordee.event.finding;

import static eu.cordee.event.testing.World.as;
import static eu.cordee.event.testing.World.problem;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.contracts.FindingMessage;
import eu.cordee.event.testing.CafeWorld;
import eu.cordee.event.testing.Overheard;
import eu.cordee.event.testing.World;
import eu.cordee.kit.Ids;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the harvest to findings that others can cite. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class FindingResourceTest {

  @Inject World world;
  @Inject Overheard overheard;

  private CafeWorld cafe;
  private UUID yes;
  private UUID also;
  private UUID no;

  @BeforeEach
  void aHarvest() {
    cafe = CafeWorld.of(world, 2, 4, 3);
    yes = cafe.keyIdea("Trust opens doors");
    also = cafe.keyIdea("People join when they know somebody");
    no = cafe.keyIdea("Money decides, not trust");
  }

  @Test
  void dissentIsToldWithTheFinding() {
    // Given
    UUID finding = code("Trust comes first", List.of(yes, also), List.of(no));

    // When
    Response published = post(finding, "publication", Map.of());

    // Then
    assertThat(published.jsonPath().getString("state")).isEqualTo("PUBLISHED");
    FindingMessage.State told =
        overheard.awaitAbout(finding, FindingMessage.class, 1).getFirst().state();
    assertThat(told.active()).isTrue();
    assertThat(told.source()).isEqualTo("AlpCafé");
    assertThat(told.instrument()).isEqualTo(FindingMessage.Instrument.PILOT);
    assertThat(told.themes()).containsExactly("trust");
    assertThat(told.supports()).containsExactlyInAnyOrder(yes, also);
    assertThat(told.dissents()).containsExactly(no);
    assertThat(told.dissent()).containsExactly("Money decides, not trust");
  }

  /** Over a mebibyte: more than a record may carry. */
  @Test
  void fiveHundredLongDissentsAreToldWithTheFinding() {
    // Given
    String text = "We disagree, and at length. ".repeat(70);
    List<UUID> dissents = cafe.keyIdeas(500, text);
    UUID finding = code("Trust comes first", List.of(yes), dissents);

    // When
    post(finding, "publication", Map.of());

    // Then
    FindingMessage.State told =
        overheard.awaitAbout(finding, FindingMessage.class, 1).getFirst().state();
    assertThat(told.dissents()).hasSize(500);
    assertThat(told.dissent()).hasSize(500).allMatch(text.strip()::equals);
  }

  @Test
  void participantsSeeOnlyWhatIsPublished() {
    // Given
    UUID ada = cafe.participants(1).getFirst();
    UUID draft = code("A draft", List.of(yes), List.of());
    UUID open = code("Public", List.of(also), List.of());

    // When
    post(open, "publication", Map.of());

    // Then
    assertThat(as(ada).get(findings()).jsonPath().getList("items.id"))
        .containsExactly(open.toString());
    assertThat(as(cafe.organiser).get(findings()).jsonPath().getList("items.id"))
        .containsExactlyInAnyOrder(draft.toString(), open.toString());
    assertThat(statusOf(ada, open)).isEqualTo(200);
    assertThat(statusOf(ada, draft)).isEqualTo(404);
    assertThat(statusOf(cafe.organiser, draft)).isEqualTo(200);
    assertThat(statusOf(cafe.organiser, Ids.next())).isEqualTo(404);
    assertThat(statusOf(world.person(), open)).isEqualTo(403);
  }

  private int statusOf(UUID reader, UUID finding) {
    return as(reader).get(findings() + "/" + finding).statusCode();
  }

  @Test
  void mergingKeepsAllEvidenceAndDissentWins() {
    // Given
    UUID one = code("Trust comes first", List.of(yes, no), List.of());
    UUID other = code("Know somebody", List.of(also), List.of(no));
    post(other, "publication", Map.of());

    // When
    Response merged = post(one, "merger", Map.of("findingIds", List.of(other)));

    // Then
    assertThat(merged.jsonPath().getList("supports"))
        .containsExactlyInAnyOrder(yes.toString(), also.toString());
    assertThat(merged.jsonPath().getList("dissents")).containsExactly(no.toString());
    assertThat(overheard.awaitAbout(other, FindingMessage.class, 2).getLast())
        .isInstanceOf(FindingMessage.FindingWithdrawn.class);
    assertThat(problem(post(other, "publication", Map.of()))).isEqualTo("finding-no-longer-stands");
    assertThat(overheard.about(one, FindingMessage.class)).isEmpty();
  }

  @Test
  void splittingLeavesNoEvidenceOut() {
    // Given
    UUID whole = code("Both", List.of(yes, also), List.of(no));
    Map<String, Object> first = Map.of("statement", "One", "supports", List.of(yes));
    Map<String, Object> second =
        Map.of("statement", "Two", "supports", List.of(also), "dissents", List.of(no));
    Map<String, Object> forgetful = Map.of("statement", "Two", "supports", List.of(also));

    // When
    Response refused = post(whole, "split", Map.of("parts", List.of(first, forgetful)));
    Response split = post(whole, "split", Map.of("parts", List.of(first, second)));

    // Then
    assertThat(problem(refused)).isEqualTo("evidence-left-out");
    assertThat(split.jsonPath().getList("items")).hasSize(2);
    assertThat(as(cafe.organiser).get(findings()).jsonPath().getList("items.statement"))
        .containsExactlyInAnyOrder("One", "Two");
  }

  @Test
  void aPublishedFindingIsToldAnewWhenItChangesAndWhenItIsTakenBack() {
    // Given
    UUID finding = code("Trust", List.of(yes), List.of());
    long version = post(finding, "publication", Map.of()).jsonPath().getLong("version");

    // When
    Response changed =
        as(cafe.organiser)
            .header("If-Match", "\"" + version + "\"")
            .body(Map.of("statement", "Trust and money", "supports", List.of(yes, no)))
            .put(findings() + "/" + finding);
    as(cafe.organiser).delete(findings() + "/" + finding).then().statusCode(204);

    // Then
    assertThat(changed.statusCode()).isEqualTo(200);
    List<FindingMessage> told = overheard.awaitAbout(finding, FindingMessage.class, 3);
    assertThat(told.get(1).state().statement()).isEqualTo("Trust and money");
    assertThat(told.get(2).state().active()).isFalse();
    assertThat(told).extracting(message -> message.header().version()).isSorted();
  }

  @Test
  void evidenceIsOfThisCafe() {
    // Given
    Map<String, Object> wish = Map.of("statement", "x", "supports", List.of(Ids.next()));

    // When
    Response answer = as(cafe.organiser).body(wish).post(findings());

    // Then
    assertThat(problem(answer)).isEqualTo("bad-input");
  }

  private UUID code(String statement, List<UUID> supports, List<UUID> dissents) {
    Map<String, Object> wish =
        Map.of(
            "statement", statement,
            "instrument", "PILOT",
            "themes", List.of(" Trust ", "trust"),
            "supports", supports,
            "dissents", dissents);
    return World.id(as(cafe.organiser).body(wish).post(findings()));
  }

  private Response post(UUID finding, String what, Map<String, Object> body) {
    return as(cafe.organiser).body(body).post(findings() + "/" + finding + "/" + what);
  }

  private String findings() {
    return cafe.path() + "/findings";
  }
}
