package eu.cordee.registry.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports of organisations: all or none, create or find. */
@QuarkusTest
class OrganisationImportResourceTest extends RegistryResourceTest {

  private final String marker = UUID.randomUUID().toString();
  private Client clara;

  @BeforeEach
  void anOrganiserLogsIn() {
    clara = Client.organiser("clara");
  }

  @Test
  void findsByReferenceWhatTheSameCallerHasImported() {
    // Given
    List<String> first = ids(load(clara, row("o-1", "CH", "26.52"), row("o-2", "FR", "C")));
    // When
    List<String> second = ids(load(clara, row("o-2", "FR", "C"), row("o-3", "IT", "72")));
    // Then
    assertThat(second.getFirst()).isEqualTo(first.getLast());
    assertThat(count()).isEqualTo(3);
  }

  @Test
  void theSameRowsAgainChangeNothingAndCorrectedOnesAreTakenOver() {
    // Given
    load(clara, row("o-1", "CH", "26.52"), row("o-2", "FR", "C"));
    // When
    Response again = load(clara, row("o-1", "CH", "26.52"), row("o-2", "FR", "C"));
    Response corrected = load(clara, row("o-1", "CH", "26.51"), row("o-2", "FR", "C"));
    // Then
    again.then().body("organisations.outcome", equalTo(List.of("UNCHANGED", "UNCHANGED")));
    corrected.then().body("organisations.outcome", equalTo(List.of("CHANGED", "UNCHANGED")));
    assertThat(truth.count("select sum(version) from organisation where name = '" + marker + "'"))
        .isEqualTo(1);
  }

  @Test
  void tellsEveryBadLineAndLoadsNothing() {
    // When
    Response answer =
        load(
            clara,
            row("o-1", "CH", "26.52"),
            row("o-2", "XX", "26.52"),
            row("o-3", "CH", "26.53"),
            Map.of("reference", "o-4", "name", marker, "kind", "CHOIR", "country", "CH"),
            row("o-1", "CH", "26.52"),
            Map.of("reference", "o-6", "kind", "COMPANY", "country", "CH"));
    // Then
    answer
        .then()
        .statusCode(400)
        .body(
            "lines.line", equalTo(List.of(2, 3, 4, 5, 6)),
            "lines[0].reason", containsString("country"),
            "lines[1].reason", containsString("NACE"),
            "lines[2].reason", containsString("kind must be one of"),
            "lines[3].reason", containsString("line 1"),
            "lines[4].reason", containsString("name"));
    assertThat(count()).isZero();
  }

  @Test
  void aTrialNamesEveryRowAndKeepsNothing() {
    // Given
    load(clara, row("o-1", "CH", "26.52"), row("o-2", "FR", "C"));
    Object[] rows = {
      row("o-1", "CH", "26.52"),
      row("o-2", "FR", "26"),
      row("o-3", "XX", "26.53"),
      row("o-4", "IT", "72")
    };
    // When
    Response trial = clara.json(Map.of("organisations", rows)).post("/organisations/imports/trial");
    // Then
    trial
        .then()
        .statusCode(200)
        .body(
            "rows.line", equalTo(List.of(1, 2, 3, 4)),
            "rows.outcome", equalTo(Arrays.asList("UNCHANGED", "CHANGED", null, "CREATED")),
            "rows[2].reasons.size()", equalTo(2),
            "rows[3].reasons.size()", equalTo(0));
    assertThat(count()).isEqualTo(2);
    assertThat(truth.count("select sum(version) from organisation where name = '" + marker + "'"))
        .isZero();
  }

  @Test
  void onlyTheGoodOnesAreLoadedWhereThatIsAsked() {
    // When
    Response answer =
        clara
            .json(
                Map.of(
                    "organisations",
                    List.of(
                        row("o-1", "CH", "26.52"),
                        row("o-2", "XX", "26.52"),
                        row("o-1", "FR", "C"),
                        row("o-4", "IT", "72")),
                    "onlyGood",
                    true))
            .post("/organisations/imports");
    // Then
    answer
        .then()
        .statusCode(200)
        .body(
            "organisations.reference", equalTo(List.of("o-1", "o-4")),
            "organisations.outcome", equalTo(List.of("CREATED", "CREATED")),
            "refused.line", equalTo(List.of(2, 3)));
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void loadsThousandsAndTellsTheOthersOfEach() {
    // When
    List<String> ids =
        ids(
            load(
                clara,
                IntStream.range(0, 5_000).mapToObj(i -> row("o-" + i, "CH", "26.52")).toArray()));
    // Then
    assertThat(ids).hasSize(5_000).doesNotHaveDuplicates();
    assertThat(count()).isEqualTo(5_000);
  }

  private long count() {
    return truth.count("select count(*) from organisation where name = '" + marker + "'");
  }

  private static Response load(Client client, Object... organisations) {
    return client.json(Map.of("organisations", organisations)).post("/organisations/imports");
  }

  private static List<String> ids(Response answer) {
    return answer.then().statusCode(200).extract().path("organisations.id");
  }

  private Map<String, Object> row(String reference, String country, String nace) {
    return Map.of(
        "reference",
        reference,
        "name",
        marker,
        "kind",
        "COMPANY",
        "country",
        country,
        "nace",
        List.of(nace));
  }
}
