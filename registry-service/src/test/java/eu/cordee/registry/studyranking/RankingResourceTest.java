package eu.cordee.registry.studyranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import eu.cordee.contracts.FindingMessage;
import eu.cordee.contracts.FindingMessage.FindingPublished;
import eu.cordee.contracts.FindingMessage.FindingWithdrawn;
import eu.cordee.contracts.FindingMessage.Instrument;
import eu.cordee.kit.Ids;
import eu.cordee.registry.study.StudyDesk;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.Kafka;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rankings of a study out of reviews and of what cafés found. */
@QuarkusTest
class RankingResourceTest extends RegistryResourceTest {

  private static final List<String> CRITERIA =
      List.of("EFFECTIVENESS", "SUSTAINABILITY", "TRANSFERABILITY");

  private final UUID event = Ids.next();
  private final UUID cafe = Ids.next();
  private Client lead;
  private StudyDesk study;

  @BeforeEach
  void aStudy() {
    lead = Client.organiser("lead");
    study = StudyDesk.begin(lead);
  }

  private String rankings() {
    return study.place() + "/rankings";
  }

  private ValidatableResponse start(Map<String, Object> wish) {
    return lead.json(wish).post(rankings()).then();
  }

  private ValidatableResponse ranked(Map<String, Object> wish) {
    String id = start(wish).statusCode(201).body("result", nullValue()).extract().path("id");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> lead.request().get(rankings() + "/" + id).path("state").equals("DONE"));
    return lead.request().get(rankings() + "/" + id).then().statusCode(200);
  }

  /** A project that two reviewers give the same marks, all alike. */
  private void settled(String instrument, int mark) {
    Map<String, Object> row = StudyDesk.project("P" + UUID.randomUUID());
    row.put("instruments", List.of(instrument));
    String project = study.load(lead, List.of(row)).extract().path("projects[0].id");
    for (String name : List.of("rita", "rudi")) {
      Client reviewer = study.with(name, "REVIEWER");
      String place = study.place() + "/projects/" + project;
      lead.json(Map.of()).put(place + "/reviewers/" + reviewer.id()).then().statusCode(200);
      List<Map<String, Object>> marks =
          CRITERIA.stream()
              .map(one -> Map.<String, Object>of("criterion", one, "mark", mark))
              .toList();
      reviewer
          .json(Map.of("marks", marks, "submitted", true))
          .put(place + "/review")
          .then()
          .statusCode(200);
    }
  }

  private FindingMessage.State finding(UUID id, Instrument instrument, long votes, boolean active) {
    return new FindingMessage.State(
        id,
        event,
        cafe,
        "AlpCafé Besançon",
        Instant.parse("2014-05-20T08:00:00Z"),
        "Meeting in person comes first",
        instrument,
        List.of("contact"),
        List.of(Ids.next(), Ids.next()),
        List.of(Ids.next()),
        List.of("Not for everybody"),
        votes,
        active,
        List.of(new FindingMessage.Line(3, 2, "We went because Anna had been there")));
  }

  private void cafeSpeaks() {
    truth.execute("insert into event_organiser values ('" + event + "', '" + lead.id() + "')");
    lead.json(Map.of("eventId", event, "nuts", "FRK2"))
        .put(study.place() + "/cafes/" + cafe)
        .then()
        .statusCode(200);
  }

  private void awaitFindings(int many) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                lead.request()
                        .get(study.place() + "/cafes")
                        .jsonPath()
                        .getList("items[0].findings")
                        .size()
                    == many);
  }

  @Test
  void reviewsBecomeAnOrderThatIsKeptForGood() {
    // Given
    start(Map.of()).statusCode(409).body("type", endsWith("/nothing-to-rank"));
    settled("PILOT", 4);
    settled("EVENT", 2);
    // When
    ValidatableResponse first = ranked(Map.of());
    // Then
    first.body(
        "projects",
        equalTo(2),
        "number",
        equalTo(1),
        "result.instruments.find { it.code == 'PILOT' }.best",
        equalTo(1),
        "result.dissent[0].source",
        equalTo("REVIEWS"));
    String id = first.extract().path("id");
    assertThatThrownBy(
            () -> truth.execute("update ranking_run set result = '{}' where id = '" + id + "'"))
        .hasStackTraceContaining("on record");
    settled("TRAINING", 4);
    ranked(Map.of()).body("number", equalTo(2), "projects", equalTo(3));
    lead.request()
        .get(rankings())
        .then()
        .body("items.number", contains(2, 1), "items[0].result", nullValue());
  }

  @Test
  void whatCafesFoundComesByMessageAndBecomesVotesOfTheirRegion() throws Exception {
    // Given
    UUID pilot = Ids.next();
    Kafka.tell(new FindingPublished(Kafka.header(1), finding(pilot, Instrument.PILOT, 9, true)));
    Kafka.tell(
        new FindingPublished(Kafka.header(1), finding(Ids.next(), Instrument.EVENT, 12, true)));
    Kafka.tell(
        new FindingPublished(Kafka.header(1), finding(Ids.next(), Instrument.TRAINING, 2, true)));
    cafeSpeaks();
    awaitFindings(3);
    // Then
    lead.request()
        .get(study.place() + "/cafes")
        .then()
        .body(
            "items[0].tiers",
            equalTo(List.of(List.of("EVENT"), List.of("PILOT"), List.of("TRAINING"))),
            "items[0].region",
            equalTo("Rhône-Alpes"),
            "items[0].findings[0].votes",
            equalTo(12),
            "items[0].findings[0].lines[0].table",
            equalTo(3),
            // Two people at a table would be known by their votes.
            "items[0].findings[2].votes",
            nullValue());
    ranked(Map.of()).body("cafes", equalTo(1), "result.dissent.nuts", contains(null, "FRK2"));
    // When
    Kafka.tell(new FindingWithdrawn(Kafka.header(2), finding(pilot, Instrument.PILOT, 9, false)));
    // Then
    awaitFindings(2);
    ranked(Map.of("weights", List.of(Map.of("source", "CAFES", "weight", 2))))
        .body("result.sources[0].voters", equalTo(1));
  }

  @Test
  void onlyOneIsMadeAtATimeHoweverManyAsk() throws Exception {
    // Given one that is being made by somebody who lives
    settled("PILOT", 4);
    String running = ranked(Map.of()).extract().path("id");
    truth.execute("alter table ranking_run disable trigger user");
    truth.execute(
        "update ranking_run set state = 'RUNNING', result = null,"
            + " lease_until = now() + interval '1 hour' where id = '"
            + running
            + "'");
    // When / Then
    assertThat(atOnce(6, () -> start(Map.of()).extract().statusCode())).containsOnly(409);
    // And this is the sabotage twin: where it is not made, one of them is.
    truth.execute(
        "update ranking_run set state = 'FAILED', lease_until = null where id = '" + running + "'");
    truth.execute("alter table ranking_run enable trigger user");
    assertThat(atOnce(6, () -> start(Map.of()).extract().statusCode())).contains(201);
  }

  /** Its findings are for those inside its event, and a study may tell them to everybody. */
  @Test
  void onlyWhoOrganisesTheEventLetsItsCafeSpeak() {
    lead.json(Map.of("eventId", event, "nuts", "FRK2"))
        .put(study.place() + "/cafes/" + cafe)
        .then()
        .statusCode(403);
    cafeSpeaks();
  }

  @Test
  void leadsAndAnalystsAskAndEverybodyReadsWhatIsOpen() {
    settled("PILOT", 4);
    study.with("rex", "REVIEWER").json(Map.of()).post(rankings()).then().statusCode(403);
    Client.organiser("x").request().get(rankings()).then().statusCode(404);
    lead.request().get(rankings() + "/" + UUID.randomUUID()).then().statusCode(404);
  }
}
