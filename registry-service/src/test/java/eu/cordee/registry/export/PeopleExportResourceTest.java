package eu.cordee.registry.export;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who takes part in an event, as files that its organisers take away. */
@QuarkusTest
class PeopleExportResourceTest extends RegistryResourceTest {

  private static final String FORMULA = "=HYPERLINK(\"https://evil.example\")";
  private static final String AT = "/exports/events/{event}/people?format=";

  private final UUID event = UUID.randomUUID();
  private Client clara;

  @BeforeEach
  void twoTakePart() {
    clara = Client.organiser("clara");
    List<String> ids =
        clara
            .json(
                Map.of(
                    "people",
                    List.of(
                        Map.of("reference", "a", "givenName", "Ada", "familyName", "Lorenz"),
                        Map.of("reference", "b", "givenName", FORMULA, "familyName", "Favre"))))
            .post("/people/imports")
            .then()
            .statusCode(200)
            .extract()
            .path("people.id");
    truth.execute("insert into event_organiser values ('" + event + "', '" + clara.id() + "')");
    for (String id : ids) {
      truth.execute(
          "insert into event_participant (id, event_id, person_id) values ('%s', '%s', '%s')"
              .formatted(UUID.randomUUID(), event, id));
    }
  }

  @Test
  void areInTheOrderOfNamesAndNothingOfItIsComputed() {
    Response csv = clara.request().get(AT + "CSV", event);

    assertThat(csv.statusCode()).isEqualTo(200);
    assertThat(csv.header("Content-Disposition")).contains("people.csv");
    assertThat(csv.asString().lines().toList().subList(1, 3))
        .containsExactly("\"'=HYPERLINK(\"\"https://evil.example\"\")\",Favre,", "Ada,Lorenz,");
  }

  @Test
  void areReadAgainFromTheWorkbookAsTheyWere() {
    byte[] workbook = clara.request().get(AT + "XLSX", event).asByteArray();

    Response sheet =
        clara.request().contentType("application/octet-stream").body(workbook).post("/sheets");

    assertThat(sheet.jsonPath().getList("columns"))
        .containsExactly("givenName", "familyName", "organisation");
    assertThat(sheet.jsonPath().getList("rows.cells"))
        .containsExactly(List.of(FORMULA, "Favre", ""), List.of("Ada", "Lorenz", ""));
  }

  @Test
  void areForNobodyElse() {
    assertThat(Client.organiser("otto").request().get(AT + "CSV", event).statusCode())
        .isEqualTo(404);
    assertThat(Client.attendee("ada").request().get(AT + "CSV", event).statusCode()).isEqualTo(404);
  }
}
