package eu.cordee.registry.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.cordee.registry.cluster.ClusterDesk;
import eu.cordee.registry.merge.MergeDesk;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was exported is what was there; and imported again it changes nothing. */
@QuarkusTest
class ExportResourceTest extends RegistryResourceTest {

  private static final String FORMULA = "=HYPERLINK(\"https://evil.example\")";

  private final String marker = "m" + UUID.randomUUID().toString().replace("-", "");
  private final String number = MergeDesk.freshNumber();
  private Client clara;

  @BeforeEach
  void someOrganisations() {
    clara = Client.organiser("clara");
    Map<String, Object> row = new HashMap<>();
    row.put("reference", FORMULA);
    row.put("name", FORMULA);
    row.put("kind", "COMPANY");
    row.put("country", "SI");
    row.put("nuts", "SI04");
    row.put("nace", List.of("26.51", "72"));
    row.put("keywords", List.of(marker, "laser"));
    row.put("seeks", List.of("optics"));
    row.put("description", "First line\nsecond; \"line\"");
    row.put("website", "https://example.org");
    row.put("domains", List.of("example.org"));
    row.put("identifiers", List.of(Map.of("scheme", "PIC", "value", number)));
    Map<String, Object> other = new HashMap<>(row);
    other.put("reference", "Čevljarna");
    other.put("name", "Čevljarna");
    other.remove("identifiers");
    clara
        .json(Map.of("organisations", List.of(row, other)))
        .post("/organisations/imports")
        .then()
        .statusCode(200);
  }

  @Test
  void exportedAndImportedAgainNothingChanges() {
    for (String format : List.of("CSV", "XLSX")) {
      // When
      Response sheet =
          clara
              .request()
              .contentType(ContentType.BINARY)
              .body(export(format).asByteArray())
              .post("/sheets");
      // Then
      sheet.then().statusCode(200).body("rows.size()", equalTo(2));
      clara
          .json(Map.of("organisations", rows(sheet)))
          .post("/organisations/imports/trial")
          .then()
          .statusCode(200)
          .body("rows.outcome", equalTo(List.of("UNCHANGED", "UNCHANGED")));
    }
  }

  /** What a person does on the screen: each column is what its name says. */
  private static List<Map<String, Object>> rows(Response sheet) {
    List<String> columns = sheet.path("columns");
    List<List<String>> lines = sheet.path("rows.cells");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (List<String> cells : lines) {
      Map<String, Object> row = new HashMap<>();
      for (String one : List.of("name", "kind", "country", "nuts", "description", "website")) {
        row.put(one, cells.get(columns.indexOf(one)));
      }
      for (String several : List.of("nace", "keywords", "seeks", "domains")) {
        row.put(several, List.of(cells.get(columns.indexOf(several)).split("; ")));
      }
      String pic = cells.get(columns.indexOf("PIC"));
      row.put(
          "identifiers",
          pic.isEmpty() ? List.of() : List.of(Map.of("scheme", "PIC", "value", pic)));
      row.put("reference", cells.get(columns.indexOf("id")));
      rows.add(row);
    }
    return rows;
  }

  @Test
  void noSpreadsheetComputesWhatAStrangerWrote() {
    assertThat(export("CSV").asString()).contains("\"'=HYPERLINK").doesNotContain(",\"=HYPERLINK");
    export("CSV")
        .then()
        .header("Content-Disposition", equalTo("attachment; filename=\"organisations.csv\""));
  }

  @Test
  void linkedDataSaysWhatAnOrganisationIs() throws IOException {
    // When
    Response answer = export("JSONLD");
    JsonNode document = JsonMapper.builder().build().readTree(answer.asByteArray());
    // Then
    answer.then().contentType("application/ld+json");
    assertThat(document.at("/@context/@vocab").asText()).isEqualTo("https://schema.org/");
    assertThat(document.path("@graph")).hasSize(2);
    JsonNode one = document.path("@graph").get(0);
    assertThat(one.path("@id").asText()).startsWith("urn:uuid:");
    assertThat(one.path("@type").get(0).asText()).isEqualTo("Organization");
    assertThat(one.at("/address/addressCountry").asText()).isEqualTo("SI");
    assertThat(document.toString()).contains(number);
  }

  @Test
  void visitingCardsAreReadByAddressBooks() {
    // When
    Response answer = export("VCARD");
    List<VCard> cards = Ezvcard.parse(answer.asString()).all();
    // Then
    answer.then().contentType(startsWith("text/vcard"));
    assertThat(cards).hasSize(2);
    assertThat(cards.stream().map(card -> card.getFormattedName().getValue()).toList())
        .containsExactlyInAnyOrder(FORMULA, "Čevljarna");
    assertThat(cards.getFirst().getKind().isOrg()).isTrue();
    assertThat(cards.getFirst().getNotes().getFirst().getValue())
        .isEqualTo("First line\nsecond; \"line\"");
  }

  @Test
  void withoutALoginOnlyMembersOfClustersAreExported() {
    // Given
    String id =
        clara
            .request()
            .queryParam("q", "Čevljarna")
            .queryParam("keyword", marker)
            .get("/organisations")
            .path("items[0].id");
    String cluster = new ClusterDesk(clara).register("Cluster");
    clara.request().put(ClusterDesk.members(cluster, id)).then().statusCode(200);
    // When
    Response answer =
        given().queryParam("keyword", marker).get("/exports/organisations?format=JSONLD");
    // Then
    assertThat(answer.asString()).contains(id).doesNotContain("HYPERLINK");
    given().get("/exports/organisations?format=PDF").then().statusCode(400);
    given().get("/exports/organisations").then().statusCode(400);
  }

  private Response export(String format) {
    Response answer =
        clara
            .request()
            .queryParam("keyword", marker)
            .get("/exports/organisations?format=" + format);
    answer.then().statusCode(200);
    return answer;
  }
}
