package eu.cordee.matchmaking.figure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.BookedFairs;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What organisers see of the meetings of their event at a glance. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class MeetingFiguresResourceTest {

  @Inject BookedFairs booked;
  @Inject Fairs fairs;

  @Test
  void countsRequestsTablesAndMeetingsOfPeople() throws SQLException {
    // Given
    Fair fair = booked.open(3, 4);

    // When
    JsonPath figures =
        fair.organiser()
            .asks()
            .get(fair.path("/figures"))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    // Then
    assertThat(figures.getList("requests.name")).containsExactly("ACCEPTED");
    assertThat(figures.getList("requests.count")).isEqualTo(List.of(12));
    assertThat(figures.getList("slots.count")).isEqualTo(List.of(4, 4, 4));
    assertThat(figures.getList("slots.most")).isEqualTo(List.of(4, 4, 4));
    assertThat(figures.getList("people.name")).containsExactly("3");
    assertThat(figures.getList("people.count")).isEqualTo(List.of(8));
  }

  @Test
  void whoHasNoMeetingIsCountedToo() {
    Fair fair = fairs.open(2, 1, 3);

    JsonPath figures =
        fair.organiser()
            .asks()
            .get(fair.path("/figures"))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(figures.getList("people.name")).containsExactly("0");
    assertThat(figures.getList("people.count")).isEqualTo(List.of(3));
    assertThat(figures.getList("slots.count")).isEqualTo(List.of(0, 0));
  }

  @Test
  void areForOrganisersOnly() {
    Fair fair = fairs.open(1, 1, 1);

    assertThat(fair.guest(0).asks().get(fair.path("/figures")).statusCode()).isEqualTo(403);
  }
}
