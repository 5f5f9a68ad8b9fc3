package eu.cordee.registry.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import eu.cordee.registry.cluster.ClusterDesk;
import eu.cordee.registry.study.StudyDesk;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The library of past projects: every row told, nothing twice. */
@QuarkusTest
class ProjectResourceTest extends RegistryResourceTest {

  private Client lead;
  private StudyDesk study;

  @BeforeEach
  void aStudy() {
    lead = Client.organiser("lead");
    study = StudyDesk.begin(lead);
  }

  @Test
  void theSameImportTwiceChangesNothingAndKeepsLeadingZeros() {
    List<Map<String, Object>> rows = List.of(StudyDesk.project("01234"), StudyDesk.project("B"));
    study.load(lead, rows).statusCode(200).body("projects.outcome", contains("CREATED", "CREATED"));
    study
        .load(lead, rows)
        .statusCode(200)
        .body("projects.outcome", contains("UNCHANGED", "UNCHANGED"));
    lead.request()
        .get(study.place() + "/projects")
        .then()
        .body("items.reference", contains("01234", "B"));
  }

  @Test
  void aRowThatSaysSomethingElseCorrects() {
    study.load(lead, List.of(StudyDesk.project("A"))).statusCode(200);
    Map<String, Object> corrected = StudyDesk.project("A");
    corrected.put("budget", 1_200_000);
    corrected.put("links", List.of("https://example.org/a"));
    study.load(lead, List.of(corrected)).body("projects.outcome", contains("CHANGED"));
    lead.request()
        .get(study.place() + "/projects")
        .then()
        .body("items[0].budget", equalTo(1_200_000));
  }

  @Test
  void everyBadLineIsToldAndNothingIsLoaded() {
    Map<String, Object> elsewhere = StudyDesk.project("B");
    elsewhere.put("nuts", "SI04");
    Map<String, Object> backwards = StudyDesk.project("C");
    backwards.put("endYear", 2001);
    Map<String, Object> unknown = StudyDesk.project("D");
    unknown.put("instruments", List.of("MAGIC"));
    study
        .load(
            lead,
            List.of(StudyDesk.project("A"), elsewhere, backwards, unknown, StudyDesk.project("A")))
        .statusCode(400)
        .body("lines.line", contains(2, 3, 4, 5), "lines[3].reason", containsString("line 1"));
    Map<String, Object> nameless = new HashMap<>(StudyDesk.project("E"));
    nameless.remove("title");
    study.load(lead, List.of(nameless)).statusCode(400).body("lines.line", contains(1));
    lead.request().get(study.place() + "/projects").then().body("items.size()", equalTo(0));
  }

  @Test
  void manyImportsAtOnceMakeEachProjectOnce() throws Exception {
    List<Integer> answers =
        atOnce(8, () -> study.load(lead, List.of(StudyDesk.project("A"))).extract().statusCode());
    assertThat(Collections.frequency(answers, 200)).isEqualTo(8);
    lead.request().get(study.place() + "/projects").then().body("items.size()", equalTo(1));
  }

  @Test
  void onlyLeadsAndAnalystsLoad() {
    Client reviewer = study.with("rita", "REVIEWER");
    study.load(reviewer, List.of(StudyDesk.project("A"))).statusCode(403);
    study.load(Client.organiser("x"), List.of(StudyDesk.project("A"))).statusCode(404);
    study.load(study.with("ana", "ANALYST"), List.of(StudyDesk.project("A"))).statusCode(200);
  }

  @Test
  void aPartnerWhoseEntryIsGoneKeepsItsName() {
    // Given
    String works = new ClusterDesk(lead).organisation("Works " + UUID.randomUUID());
    String project = study.projectOf(works);
    // When
    lead.request().delete("/organisations/" + works).then().statusCode(204);
    // Then
    lead.request()
        .get(study.place() + "/projects/" + project)
        .then()
        .statusCode(200)
        .body("partners.name", contains("Partner"), "partners[0].organisationId", equalTo(null));
  }

  @Test
  void aProjectOfAnotherStudyIsNotThere() {
    String project = study.projectOf();
    lead.request()
        .get(StudyDesk.begin(lead).place() + "/projects/" + project)
        .then()
        .statusCode(404);
  }
}
