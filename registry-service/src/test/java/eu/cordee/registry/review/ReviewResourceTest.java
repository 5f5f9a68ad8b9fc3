package eu.cordee.registry.review;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import eu.cordee.registry.cluster.ClusterDesk;
import eu.cordee.registry.study.StudyDesk;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two reviewers mark a project, each alone, and settle on something. */
@QuarkusTest
class ReviewResourceTest extends RegistryResourceTest {

  private static final List<String> CRITERIA =
      List.of("EFFECTIVENESS", "SUSTAINABILITY", "TRANSFERABILITY");

  private Client lead;
  private StudyDesk study;
  private Client rita;
  private Client rudi;
  private String works;
  private String project;

  @BeforeEach
  void aProjectWithTwoReviewers() {
    lead = Client.organiser("lead");
    study = StudyDesk.begin(lead);
    rita = study.with("rita", "REVIEWER");
    rudi = study.with("rudi", "REVIEWER");
    works = new ClusterDesk(lead).organisation("Works " + UUID.randomUUID());
    project = study.projectOf(works);
    assign(lead, rita).statusCode(200);
    assign(lead, rudi).statusCode(200);
  }

  private String place() {
    return study.place() + "/projects/" + project;
  }

  private ValidatableResponse assign(Client by, Client whom) {
    return by.json(Map.of()).put(place() + "/reviewers/" + whom.id()).then();
  }

  private static List<Map<String, Object>> marks(Integer... marks) {
    return Stream.iterate(0, i -> i + 1)
        .limit(marks.length)
        .map(i -> Map.<String, Object>of("criterion", CRITERIA.get(i), "mark", marks[i]))
        .toList();
  }

  private ValidatableResponse write(Client by, boolean submitted, Integer... marks) {
    return by.json(Map.of("marks", marks(marks), "comment", "Seen", "submitted", submitted))
        .put(place() + "/review")
        .then();
  }

  private ValidatableResponse reconcile(Client by, Integer... marks) {
    return by.json(Map.of("marks", marks(marks), "reason", "We talked"))
        .put(place() + "/reconciliation")
        .then();
  }

  private ValidatableResponse read(Client by) {
    return by.request().get(place() + "/reviews").then().statusCode(200);
  }

  private void worksFor(Client person) {
    truth.execute(
        "update person set organisation_id = '" + works + "' where id = '" + person.id() + "'");
  }

  @Test
  void nobodySeesMarksOfAnotherBeforeTheirOwnAreIn() {
    // Given
    write(rita, true, 4, 3, 2).statusCode(200);
    write(rudi, false, 1, 1, 1).statusCode(200);
    // Then
    othersAreHiddenFromRudi();
    // When
    write(rudi, true, 1, 1, 1).statusCode(200);
    // Then
    read(rudi).body("hidden", equalTo(false), "reviews.marks.size()", equalTo(2));
  }

  private void othersAreHiddenFromRudi() {
    read(rudi)
        .body(
            "hidden",
            equalTo(true),
            "reviews.findAll { !it.mine }.marks",
            everyItem(empty()),
            "reviews.findAll { !it.mine }.comment",
            everyItem(equalTo("")),
            "settled",
            empty());
    rudi.request()
        .get(study.place() + "/review-progress")
        .then()
        .body("criteria.projects", everyItem(equalTo(0)), "criteria.alpha", everyItem(nullValue()));
  }

  /** The sabotage twin: for somebody whose review counts as in, the same check fails. */
  @Test
  void withoutTheRuleMarksOfAnotherWouldBeSeen() {
    write(rita, true, 4, 3, 2).statusCode(200);
    truth.execute(
        "update review set submitted_at = now() where project_id = '%s' and reviewer_id = '%s'"
            .formatted(project, rudi.id()));
    assertThatThrownBy(this::othersAreHiddenFromRudi).isInstanceOf(AssertionError.class);
  }

  @Test
  void equalMarksSettleThemselvesAndOthersAreReconciled() {
    // Given
    write(rita, true, 4, 3, 2).statusCode(200);
    reconcile(lead, 4, 3, 2).statusCode(409).body("type", endsWith("/reviews-outstanding"));
    write(rudi, true, 2, 3, 2).statusCode(200).body("settled", empty());
    // When
    reconcile(lead, 1, 3, 2).statusCode(400);
    reconcile(rita, 3, 3, 2)
        .statusCode(200)
        .body("settled.mark", contains(3, 3, 2), "reconciliation.reason", equalTo("We talked"));
    // Then
    lead.request()
        .get(study.place() + "/review-progress")
        .then()
        .body(
            "regions.find { it.nuts == 'CH02' }.settled",
            equalTo(1),
            "projects[0].settled",
            equalTo(true),
            "reviewers.submitted",
            contains(1, 1));
  }

  @Test
  void reviewersWhoAgreeNeedNoReconciliation() {
    write(rita, true, 4, 3, 2).statusCode(200);
    write(rudi, true, 4, 3, 2).statusCode(200).body("settled.mark", contains(4, 3, 2));
    reconcile(lead, 4, 3, 2).statusCode(409).body("type", endsWith("/reviews-agree"));
  }

  @Test
  void aReviewThatIsInStays() {
    write(rita, false, 4).statusCode(200);
    write(rita, true, 4, 3).statusCode(400);
    write(rita, true, 4, 3, 2).statusCode(200);
    write(rita, true, 0, 0, 0).statusCode(409).body("type", endsWith("/review-is-in"));
    lead.request()
        .delete(place() + "/reviewers/" + rita.id())
        .then()
        .statusCode(409)
        .body("type", endsWith("/review-is-in"));
    lead.request().delete(place() + "/reviewers/" + rudi.id()).then().statusCode(204);
  }

  @Test
  void notEvenTheDatabaseChangesMarksThatAreIn() {
    // Given
    write(rita, true, 4, 3, 2).statusCode(200);
    String own = "select id from review where project_id = '%s' and reviewer_id = '%s'";
    String forge =
        "update review_mark set mark = 0 where review_id = (%s)"
            .formatted(own.formatted(project, rita.id()));
    // Then
    assertThatThrownBy(() -> truth.execute(forge)).hasStackTraceContaining("its marks stay");
    // The sabotage twin: as long as it is not in, the same statement passes.
    write(rudi, false, 4, 3, 2).statusCode(200);
    truth.execute(forge.replace(rita.id(), rudi.id()));
    read(rudi).body("reviews.find { it.mine }.marks.mark", contains(0, 0, 0));
  }

  @Test
  void sharedOrganisationsAreConflictsThatSomebodyElseMayDismiss() {
    // Given
    Client insider = study.with("ines", "REVIEWER");
    worksFor(insider);
    lead.request().delete(place() + "/reviewers/" + rudi.id()).then().statusCode(204);
    // When / Then
    assign(lead, insider).statusCode(409).body("type", endsWith("/conflict-of-interest"));
    Map<String, Object> dismissal = Map.of("dismissal", "She joined the firm years later");
    worksFor(lead);
    lead.json(dismissal).put(place() + "/reviewers/" + insider.id()).then().statusCode(403);
    truth.execute("update person set organisation_id = null where id = '" + lead.id() + "'");
    lead.json(dismissal)
        .put(place() + "/reviewers/" + insider.id())
        .then()
        .statusCode(200)
        .body(
            "reviews.find { it.personId == '" + insider.id() + "' }.dismissal",
            equalTo("She joined the firm years later"));
  }

  @Test
  void aLeadWithAConflictSeesNoMarkAndNoFigureOfIt() {
    // Given
    write(rita, true, 4, 3, 2).statusCode(200);
    write(rudi, true, 2, 3, 1).statusCode(200);
    read(lead).body("hidden", equalTo(false));
    lead.request()
        .get(study.place() + "/review-progress")
        .then()
        .body("criteria.projects", everyItem(equalTo(1)));
    // When
    worksFor(lead);
    // Then
    read(lead)
        .body("conflict", equalTo(true), "hidden", equalTo(true))
        .body("reviews.marks", everyItem(empty()));
    lead.request()
        .get(study.place() + "/review-progress")
        .then()
        .body("criteria.projects", everyItem(equalTo(0)));
    reconcile(lead, 3, 3, 2).statusCode(403);
  }

  @Test
  void whatWasWrittenElsewhereIsEnteredOnceAndSaysByWhom() {
    // Given
    String known = "K" + UUID.randomUUID();
    study.load(lead, List.of(StudyDesk.project(known, works))).statusCode(200);
    Map<String, Object> ritas =
        Map.of("reference", known, "reviewerId", rita.id(), "marks", marks(4, 3, 2));
    Map<String, Object> rudis =
        Map.of("reference", known, "reviewerId", rudi.id(), "marks", marks(4, 3, 2));
    // When
    enter(lead, ritas, rudis)
        .statusCode(200)
        .body("reviews.outcome", contains("CHANGED", "CHANGED"));
    // Then
    enter(lead, ritas).statusCode(200).body("reviews.outcome", contains("UNCHANGED"));
    rita.request()
        .get(study.place() + "/review-progress")
        .then()
        .body("projects.settled", containsInAnyOrder(false, true));
    enter(lead, Map.of("reference", known, "reviewerId", rita.id(), "marks", marks(0, 3, 2)))
        .statusCode(400)
        .body("lines.line", contains(1));
    enter(
            lead,
            Map.of("reference", "nowhere", "reviewerId", rita.id(), "marks", marks(4, 3, 2)),
            Map.of("reference", known, "reviewerId", lead.id(), "marks", marks(4, 3, 2)))
        .statusCode(400)
        .body("lines.line", contains(1, 2));
    worksFor(rita);
    enter(lead, ritas).statusCode(400);
    enter(rita, rudis).statusCode(403);
  }

  @SafeVarargs
  private ValidatableResponse enter(Client by, Map<String, Object>... reviews) {
    return by.json(Map.of("reviews", List.of(reviews)))
        .post(study.place() + "/review-imports")
        .then();
  }

  @Test
  void othersNeitherReadNorMark() {
    Client analyst = study.with("ana", "ANALYST");
    write(analyst, true, 4, 3, 2).statusCode(403);
    Client writer = study.with("paul", "PUBLISHER");
    write(rita, true, 4, 3, 2).statusCode(200);
    read(writer).body("hidden", equalTo(true), "reviews.marks", everyItem(empty()));
    read(analyst).body("hidden", equalTo(false));
    Client stranger = Client.organiser("stranger");
    stranger.request().get(place() + "/reviews").then().statusCode(404);
    write(stranger, true, 4, 3, 2).statusCode(404);
  }

  /** Who is relieved may read what is in, and does not come back to mark after it. */
  @Test
  void aLeadWhoMayHaveReadIsNotAssignedOnceAnothersMarksAreIn() {
    // Given
    study.admit(lead, lead, "LEAD", "REVIEWER").statusCode(200);
    lead.request().delete(place() + "/reviewers/" + rudi.id()).then().statusCode(204);
    assign(lead, lead).statusCode(200);
    write(rita, true, 4, 3, 2).statusCode(200);
    read(lead).body("hidden", equalTo(true));
    // When
    lead.request().delete(place() + "/reviewers/" + lead.id()).then().statusCode(204);
    read(lead).body("hidden", equalTo(false));
    // Then
    assign(lead, lead).statusCode(403);
    lead.json("").post(study.place() + "/assignments").then().statusCode(200);
    assign(lead, study.with("ines", "REVIEWER")).statusCode(409);
    read(lead).body("reviews.personId", not(hasItem(lead.id())));
  }

  @Test
  void aConflictThatWasDismissedBarsNoImport() {
    // Given
    Client insider = study.with("ines", "REVIEWER");
    worksFor(insider);
    lead.request().delete(place() + "/reviewers/" + rudi.id()).then().statusCode(204);
    assign(lead, insider).statusCode(409);
    lead.json(Map.of("dismissal", "She joined the firm years later"))
        .put(place() + "/reviewers/" + insider.id())
        .then()
        .statusCode(200);
    String known = lead.request().get(place()).path("reference");
    // When / Then
    enter(lead, Map.of("reference", known, "reviewerId", insider.id(), "marks", marks(4, 3, 2)))
        .statusCode(200);
  }

  /** Its people have gone with it, and so have their interests. */
  @Test
  void aPartnerThatWasMergedIsAConflictForWhoWorksForTheEntryThatStays() {
    // Given
    Client insider = study.with("ines", "REVIEWER");
    String stays = new ClusterDesk(lead).organisation("Works, too " + UUID.randomUUID());
    lead.request().delete(place() + "/reviewers/" + rudi.id()).then().statusCode(204);
    truth.execute(
        "update organisation set successor_id = '" + stays + "' where id = '" + works + "'");
    // When
    truth.execute(
        "update person set organisation_id = '" + stays + "' where id = '" + insider.id() + "'");
    // Then
    assign(lead, insider).statusCode(409).body("type", endsWith("/conflict-of-interest"));
  }

  @Test
  void reviewsAreSpreadEvenlyAndNeverOntoConflicts() {
    // Given
    Client insider = study.with("ines", "REVIEWER");
    worksFor(insider);
    study
        .load(
            lead,
            Stream.iterate(0, i -> i + 1)
                .limit(8)
                .map(i -> StudyDesk.project("P" + i, works))
                .toList())
        .statusCode(200);
    // When
    lead.json("").post(study.place() + "/assignments").then().statusCode(200);
    // Then
    lead.request()
        .get(study.place() + "/review-progress")
        .then()
        .body(
            "projects.reviewers",
            everyItem(equalTo(2)),
            "reviewers.find { it.personId == '" + insider.id() + "' }.assigned",
            equalTo(0),
            "reviewers.find { it.personId == '" + rita.id() + "' }.assigned",
            equalTo(9));
  }

  @Test
  void agreementIsToldByCriterionAndOnlyWhereMarksDiffer() {
    // Given
    assign(lead, study.with("third", "REVIEWER"))
        .statusCode(409)
        .body("type", endsWith("/enough-reviewers"));
    write(rita, true, 0, 3, 2).statusCode(200);
    write(rudi, true, 0, 3, 1).statusCode(200);
    // Then: where all marks are the same nothing could differ; two different ones are chance.
    lead.request()
        .get(study.place() + "/review-progress")
        .then()
        .body(
            "criteria.find { it.criterion == 'EFFECTIVENESS' }.alpha",
            nullValue(),
            "criteria.find { it.criterion == 'TRANSFERABILITY' }.alpha",
            equalTo(0.0f));
  }
}
