package eu.cordee.registry.study;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import eu.cordee.registry.cluster.ClusterDesk;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A study: who leads it, who sees it, what cannot change any more. */
@QuarkusTest
class StudyResourceTest extends RegistryResourceTest {

  private Client lead;
  private StudyDesk study;

  @BeforeEach
  void aStudy() {
    lead = Client.organiser("lead");
    study = StudyDesk.begin(lead);
  }

  private ValidatableResponse change(Map<String, Object> wish) {
    return lead.json(wish).header("If-Match", "*").put(study.place()).then();
  }

  @Test
  void hasTheFiveInstrumentsAndThreeCriteriaUnlessOthersAreNamed() {
    lead.request()
        .get(study.place())
        .then()
        .statusCode(200)
        .body(
            "instruments.code",
            contains("PILOT", "PROMOTION", "STRATEGY", "EVENT", "TRAINING"),
            "criteria.code",
            contains("EFFECTIVENESS", "SUSTAINABILITY", "TRANSFERABILITY"),
            "criteria[0].levels.size()",
            equalTo(5),
            "mine",
            contains("LEAD"),
            "regions.nuts",
            contains("CH02", "FRK2"));
  }

  @Test
  void isOfItsPeopleUntilItIsOpen() {
    // Given
    given().get(study.place()).then().statusCode(404);
    Client stranger = Client.organiser("stranger");
    stranger.request().get(study.place()).then().statusCode(404);
    stranger.request().get("/studies").then().body("items.id", not(hasItem(study.id())));
    Map<String, Object> open = StudyDesk.wish();
    open.put("open", true);
    open.put("title", "Open " + study.id());
    // When
    change(open).statusCode(200);
    // Then
    given().get(study.place()).then().statusCode(200).body("people", empty(), "mine", empty());
    given()
        .queryParam("q", study.id())
        .get("/studies")
        .then()
        .body("items.id", contains(study.id()));
  }

  @Test
  void itsTimelineRunsByDay() {
    Map<String, Object> wish = StudyDesk.wish();
    wish.put(
        "milestones",
        List.of(
            Map.of("day", "2015-06-18", "title", "Closing conference"),
            Map.of("day", "2012-09-01", "title", "Kick-off")));
    change(wish)
        .statusCode(200)
        .body("milestones.title", contains("Kick-off", "Closing conference"));
    wish.put("milestones", List.of(Map.of("day", "2015-02-30", "title", "Never")));
    change(wish).statusCode(400);
  }

  @Test
  void partnersAreOrganisationsOfTheRegistryInRegionsOfTheStudy() {
    String works = new ClusterDesk(lead).organisation("Works " + UUID.randomUUID());
    Map<String, Object> wish = StudyDesk.wish();
    wish.put(
        "partners",
        List.of(Map.of("organisationId", works, "nuts", "CH02", "task", "Reviews the Jura")));
    change(wish).statusCode(200).body("partners.task", contains("Reviews the Jura"));
    wish.put("partners", List.of(Map.of("organisationId", works, "nuts", "SI04")));
    change(wish).statusCode(400);
    wish.put("partners", List.of(Map.of("organisationId", UUID.randomUUID())));
    change(wish).statusCode(400);
  }

  @Test
  void anOrganisationThatIsDeletedIsAPartnerNoLonger() {
    // Given
    String works = new ClusterDesk(lead).organisation("Works " + UUID.randomUUID());
    Map<String, Object> wish = StudyDesk.wish();
    wish.put("partners", List.of(Map.of("organisationId", works)));
    change(wish).statusCode(200);
    // When
    lead.request().delete("/organisations/" + works).then().statusCode(204);
    // Then
    lead.request().get(study.place()).then().statusCode(200).body("partners", empty());
  }

  @Test
  void onlyLeadsSayWhoWorksOnItAndOneRemains() {
    Client ana = study.with("ana", "ANALYST", "REVIEWER");
    lead.request()
        .get(study.place())
        .then()
        .body(
            "people.find { it.personId == '" + ana.id() + "' }.roles",
            containsInAnyOrder("ANALYST", "REVIEWER"));
    study.admit(ana, lead, "ANALYST").statusCode(403);
    study.admit(lead, lead, "ANALYST").statusCode(409).body("type", endsWith("/last-lead"));
    study.admit(lead, Client.attendee("unseen"), "ANALYST").statusCode(404);
    lead.request().delete(study.place() + "/people/" + ana.id()).then().statusCode(204);
    ana.request().get(study.place()).then().statusCode(404);
  }

  @Test
  void whoeverIsGivenTheAddressComesAndKeepsWhatTheyDid() {
    // Given
    Client ana = study.with("ana", "ANALYST");
    String secret =
        lead.json(Map.of("roles", List.of("REVIEWER")))
            .post(study.place() + "/invitations")
            .then()
            .statusCode(200)
            .extract()
            .path("secret");
    String door = "/study-invitations/" + secret + "/acceptance";
    // When / Then
    ana.request().post(door).then().statusCode(200).body("mine", contains("ANALYST", "REVIEWER"));
    Client.attendee("ada").request().post(door).then().body("mine", contains("REVIEWER"));
    truth.execute("update study_invitation set expires_at = now() - interval '1 second'");
    Client.attendee("late").request().post(door).then().statusCode(404);
    ana.json(Map.of("roles", List.of("LEAD")))
        .post(study.place() + "/invitations")
        .then()
        .statusCode(403);
  }

  @Test
  void anAddressEndsWithWhomeverIsDismissed() {
    // Given
    Client ana = study.with("ana", "ANALYST");
    String secret =
        lead.json(Map.of("roles", List.of("REVIEWER")))
            .post(study.place() + "/invitations")
            .path("secret");
    // When
    lead.request().delete(study.place() + "/people/" + ana.id()).then().statusCode(204);
    // Then
    ana.request().post("/study-invitations/" + secret + "/acceptance").then().statusCode(404);
  }

  @Test
  void regionsComeAndGoInAnyOrder() {
    for (List<String> regions :
        List.of(
            List.of("CH02", "FRK2", "ITH1"), List.of("FRK2", "ITH1"), List.of("ITH1", "FRK2"))) {
      Map<String, Object> wish = StudyDesk.wish();
      wish.put("regions", regions);
      lead.json(wish)
          .header("If-Match", "*")
          .put(study.place())
          .then()
          .statusCode(200)
          .body("regions.nuts", equalTo(regions));
    }
  }

  @Test
  void whatProjectsStandOnStays() {
    // Given
    study.projectOf();
    Map<String, Object> wish = StudyDesk.wish();
    // When / Then
    wish.put("regions", List.of("FRK2"));
    change(wish).statusCode(409).body("type", endsWith("/region-in-use"));
    wish.put("regions", StudyDesk.REGIONS);
    wish.put(
        "instruments",
        List.of(Map.of("code", "PILOT", "name", ""), Map.of("code", "VOUCHER", "name", "Voucher")));
    change(wish).statusCode(409).body("type", endsWith("/instrument-in-use"));
    wish.put(
        "instruments",
        List.of(Map.of("code", "PILOT", "name", ""), Map.of("code", "EVENT", "name", "Fairs")));
    change(wish).statusCode(200);
  }

  @Test
  void refusesWhatMakesNoSense() {
    Map<String, Object> nowhere = StudyDesk.wish();
    nowhere.put("regions", List.of("ZZ99"));
    change(nowhere).statusCode(400);
    Map<String, Object> twice = StudyDesk.wish();
    twice.put("regions", List.of("CH02", "CH02"));
    change(twice).statusCode(400);
    Map<String, Object> one = StudyDesk.wish();
    one.put("instruments", List.of(Map.of("code", "PILOT", "name", "")));
    change(one).statusCode(400);
    Client.attendee("ada").json(StudyDesk.wish()).post("/studies").then().statusCode(403);
  }
}
