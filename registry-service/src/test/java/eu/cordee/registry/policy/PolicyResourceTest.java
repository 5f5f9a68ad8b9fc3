package eu.cordee.registry.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import eu.cordee.registry.study.StudyDesk;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A policy recommendation from its draft to what somebody took up. */
@QuarkusTest
class PolicyResourceTest extends RegistryResourceTest {

  private Client lead;
  private Client partner;
  private Client expert;
  private Client publisher;
  private StudyDesk study;
  private String project;

  @BeforeEach
  void anOpenStudyWithAProject() {
    lead = Client.organiser("lead");
    study = StudyDesk.begin(lead);
    Map<String, Object> open = StudyDesk.wish();
    open.put("open", true);
    lead.json(open).header("If-Match", "*").put(study.place()).then().statusCode(200);
    partner = study.with("paula", "REVIEWER");
    expert = study.with("edda", "EXPERT");
    publisher = study.with("pia", "PUBLISHER");
    project = study.projectOf();
  }

  private String place() {
    return study.place() + "/policy-recommendations";
  }

  private Map<String, Object> wish(String statement, String... projects) {
    Map<String, Object> wish = new HashMap<>();
    wish.put("title", "Pilots first");
    wish.put("statement", statement);
    wish.put("addressee", "European Commission");
    wish.put("strength", "STRONG");
    wish.put("direction", "FOR");
    wish.put("judgements", List.of(Map.of("aspect", "BENEFITS", "judgement", "Large")));
    wish.put(
        "citations",
        List.of(projects).stream().map(id -> Map.of("kind", "PROJECT", "targetId", id)).toList());
    return wish;
  }

  private String drafted(String... projects) {
    return lead.json(wish("Fund pilots.", projects))
        .post(place())
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private ValidatableResponse take(Client by, String id, String kind) {
    return by.json(Map.of("kind", kind, "note", "For the record"))
        .post(place() + "/" + id + "/steps")
        .then();
  }

  private String published() {
    String id = drafted(project);
    take(lead, id, "SUBMIT").statusCode(200);
    take(partner, id, "ENDORSE").statusCode(200);
    take(expert, id, "APPROVE").statusCode(200);
    take(publisher, id, "PUBLISH").statusCode(200).body("state", equalTo("PUBLISHED"));
    return id;
  }

  private ValidatableResponse seenByEverybody(String id) {
    return given().get(place() + "/" + id).then();
  }

  @Test
  void nobodyOutsideSeesItBeforeItIsPublished() {
    String id = drafted(project);
    seenByEverybody(id).statusCode(404);
    given().get(place()).then().body("items", empty());
    take(lead, id, "SUBMIT").statusCode(200);
    seenByEverybody(id).statusCode(404);
  }

  @Test
  void whatIsPublishedIsReadByAllWithItsEvidence() {
    String id = published();
    seenByEverybody(id)
        .statusCode(200)
        .body(
            "draft",
            nullValue(),
            "comments",
            empty(),
            "steps.kind",
            contains("PUBLISH"),
            "steps.name",
            contains(""),
            "editions[0].intact",
            equalTo(true),
            "editions[0].content.statement",
            equalTo("Fund pilots."),
            "editions[0].content.evidence[0].targetId",
            equalTo(project),
            "editions[0].content.evidence[0].source",
            startsWith("P"));
  }

  @Test
  void anEditionNeverChangesAndASuccessorStandsBesideIt() {
    // Given
    String id = published();
    String sha256 = seenByEverybody(id).extract().path("editions[0].sha256");
    assertThatThrownBy(
            () ->
                truth.execute(
                    "update policy_edition set content = replace(content, 'Fund', 'Cut') where sha256 = '%s'"
                        .formatted(sha256)))
        .hasStackTraceContaining("on record");
    // When
    lead.json(wish("Fund more pilots.", project))
        .header("If-Match", "*")
        .put(place() + "/" + id)
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"), "editions", hasSize(1));
    // Then
    seenByEverybody(id)
        .body(
            "state",
            equalTo("PUBLISHED"),
            "editions[0].content.statement",
            equalTo("Fund pilots."));
    take(lead, id, "SUBMIT").statusCode(200);
    take(partner, id, "ENDORSE").statusCode(200);
    take(expert, id, "APPROVE").statusCode(200);
    take(publisher, id, "PUBLISH").statusCode(200);
    seenByEverybody(id)
        .body(
            "editions.content.edition",
            contains(2, 1),
            "editions[0].content.statement",
            equalTo("Fund more pilots."));
  }

  /**
   * The sabotage twin: without the trigger a forged edition is there, and its fingerprint tells.
   */
  @Test
  void aForgedEditionIsSeenByItsFingerprint() {
    String id = published();
    truth.execute("alter table policy_edition disable trigger policy_edition_is_on_record");
    try {
      truth.execute(
          "update policy_edition set content = replace(content, 'Fund', 'Cut') where policy_recommendation_id = '%s'"
              .formatted(id));
    } finally {
      truth.execute("alter table policy_edition enable trigger policy_edition_is_on_record");
    }
    seenByEverybody(id)
        .body(
            "editions[0].intact",
            equalTo(false),
            "editions[0].content.statement",
            equalTo("Cut pilots."));
  }

  @Test
  void nobodyReviewsTheirOwn() {
    String id = drafted(project);
    take(lead, id, "SUBMIT").statusCode(200);
    take(lead, id, "ENDORSE").statusCode(409).body("type", endsWith("/own-review"));
    take(partner, id, "ENDORSE").statusCode(200);
    study.admit(lead, partner, "REVIEWER", "EXPERT").statusCode(200);
    take(partner, id, "APPROVE").statusCode(409).body("type", endsWith("/own-review"));
    take(lead, id, "APPROVE").statusCode(403);
    take(expert, id, "PUBLISH").statusCode(403);
    take(publisher, id, "PUBLISH").statusCode(409).body("type", endsWith("/not-that-step"));
  }

  @Test
  void nobodyWhoWroteALineOfItReviewsIt() {
    // Given
    Client analyst = study.with("ana", "ANALYST", "EXPERT");
    String id = drafted(project);
    analyst
        .json(wish("Fund pilots, and soon.", project))
        .header("If-Match", "*")
        .put(place() + "/" + id)
        .then()
        .statusCode(200);
    // When / Then
    take(lead, id, "SUBMIT").statusCode(200).body("possible", not(hasItem("ENDORSE")));
    take(lead, id, "ENDORSE").statusCode(409).body("type", endsWith("/own-review"));
    take(partner, id, "ENDORSE").statusCode(200);
    take(analyst, id, "APPROVE").statusCode(409).body("type", endsWith("/own-review"));
  }

  @Test
  void whoEndorsedItBeforeItWentBackMayDoSoAgain() {
    String id = drafted(project);
    take(lead, id, "SUBMIT").statusCode(200);
    take(partner, id, "ENDORSE").statusCode(200);
    take(expert, id, "RETURN").statusCode(200);
    take(lead, id, "SUBMIT").statusCode(200);
    take(partner, id, "ENDORSE").statusCode(200);
  }

  @Test
  void underReviewNothingChangesAndEveryCommentIsAnswered() {
    String id = drafted(project);
    take(lead, id, "SUBMIT").statusCode(200);
    lead.json(wish("Other", project))
        .header("If-Match", "*")
        .put(place() + "/" + id)
        .then()
        .statusCode(409)
        .body("type", endsWith("/only-drafts-change"));
    String comment =
        partner
            .json(Map.of("text", "Who pays?"))
            .post(place() + "/" + id + "/comments")
            .then()
            .statusCode(200)
            .extract()
            .path("comments[0].id");
    take(partner, id, "ENDORSE").statusCode(409).body("type", endsWith("/comments-open"));
    lead.json(Map.of("text", "The region"))
        .put(place() + "/" + id + "/comments/" + comment + "/answer")
        .then()
        .statusCode(200)
        .body("comments[0].answer", equalTo("The region"));
    lead.json(Map.of("text", "Nobody"))
        .put(place() + "/" + id + "/comments/" + comment + "/answer")
        .then()
        .statusCode(404);
    take(partner, id, "ENDORSE").statusCode(200);
  }

  @Test
  void whatWasTakenUpOrWithdrawnSaysSo() {
    String id = published();
    lead.json(Map.of("kind", "TAKE_UP", "note", "Call of 2016", "link", "https://example.org/call"))
        .post(place() + "/" + id + "/steps")
        .then()
        .statusCode(200);
    seenByEverybody(id)
        .body("state", equalTo("TAKEN_UP"), "steps[1].link", equalTo("https://example.org/call"));
    take(publisher, id, "WITHDRAW").statusCode(200);
    seenByEverybody(id).body("state", equalTo("WITHDRAWN"), "possible", empty());
  }

  @Test
  void itStandsOnSomethingOfItsStudy() {
    String id = drafted();
    take(lead, id, "SUBMIT").statusCode(409).body("type", endsWith("/no-evidence"));
    lead.json(wish("X", StudyDesk.begin(lead).projectOf())).post(place()).then().statusCode(400);
    lead.json(wish("X", UUID.randomUUID().toString())).post(place()).then().statusCode(400);
    partner.json(wish("X", project)).post(place()).then().statusCode(403);
  }
}
