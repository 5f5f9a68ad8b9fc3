package eu.cordee.matchmaking.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.BookedFairs;
import eu.cordee.matchmaking.testing.Database;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.RowsRead;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reading an agenda or the tables of a large event costs. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class LargeFairResourceTest {

  private static final int SLOTS = 60;
  private static final int TABLES = 60;
  private static final int MEETINGS = SLOTS * TABLES;

  @Inject BookedFairs booked;
  @Inject Database database;
  @Inject RowsRead rows;

  private Fair fair;

  @BeforeEach
  void everyTableIsTakenInEverySlot() throws Exception {
    fair = booked.open(SLOTS, TABLES);
  }

  @Test
  void freeSlotsAreNotComparedWithEveryTableThatIsTaken() {
    // Given two who have no meeting
    UUID[] two = {UUID.randomUUID(), UUID.randomUUID()};
    for (UUID who : two) {
      database.change(
          "insert into participant_copy (id, event_id, person_id, active) values (?, ?, gen_random_uuid(), true)",
          who,
          fair.id());
    }
    // When
    long read = rows.by(FreeSlots.COMMON, fair.id(), two[0], two[1], fair.id(), two[0], two[1]);
    // Then slots are compared with times, and not with each table that is taken
    assertThat(read).isLessThan((long) SLOTS * MEETINGS / 8);
  }

  /** PostgreSQL asks this for each meeting that moves or is cancelled, to keep its key. */
  @Test
  void whatIsOccupiedForAMeetingIsFoundWithoutLookingAtEverything() {
    // When it asks at a time that every table shares
    long pages =
        rows.pagesBy(
            "select 1 from only occupancy where meeting_id = ? and during = (select during from occupancy where event_id = ? limit 1)",
            UUID.randomUUID(),
            fair.id());
    // Then
    assertThat(pages).isLessThan(20);
  }

  @Test
  void theOccupancyIsReadInBoundedPages() {
    // When
    Set<String> meetings = new HashSet<>();
    String next = null;
    int pages = 0;
    do {
      JsonPath page =
          fair.organiser()
              .asks()
              .queryParams(next == null ? Map.of() : Map.of("cursor", next))
              .get(fair.path("/occupancy"))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      assertThat(page.getList("cells").size()).isLessThanOrEqualTo(OccupancyResource.MOST_CELLS);
      assertThat(page.getList("tables")).hasSize(TABLES);
      meetings.addAll(page.getList("cells.meetingId"));
      next = page.getString("next");
      pages++;
    } while (next != null);
    // Then
    assertThat(meetings).hasSize(MEETINGS);
    assertThat(pages).isEqualTo(Math.ceilDiv(MEETINGS, OccupancyResource.MOST_CELLS));
  }
}
