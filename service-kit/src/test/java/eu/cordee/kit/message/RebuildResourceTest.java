package eu.cordee.kit.message;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.kit.note.Note;
import eu.cordee.kit.note.NoteCopies;
import eu.cordee.kit.note.Notes;
import eu.cordee.kit.note.Seen;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** G7: a read copy is rebuilt while it serves; {@code cordee.rebuild.notes} says how large. */
@QuarkusTest
@QuarkusTestResource(BackingSystems.class)
@TestSecurity(user = "eva", roles = "admin")
class RebuildResourceTest {

  private static final String PATH = "/operations/copies/clusters.v1";
  private static final int NOTES = Integer.getInteger("cordee.rebuild.notes", 1_200);
  private static final Duration HEALING = Duration.ofSeconds(60 + NOTES / 2_000);

  @Inject Notes notes;
  @Inject NoteCopies copies;
  @Inject Topics topics;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @Test
  void aCopyIsRebuiltInBatchesWithoutEverBeingEmpty() throws Exception {
    // Given a copy in which something is wrong, and something that its owner does not know
    clearAway();
    notes.insertMany(NOTES);
    retell();
    awaitCopies();
    UUID unknown = notes.write("unknown").id();
    awaitCopies();
    notes.execute("delete from note where id = '" + unknown + "'");
    notes.execute("update note_copy set text = 'wrong' where id <> '" + unknown + "'");
    long before = copies();
    // When
    given().post(PATH + "/rebuild").then().statusCode(200);
    Note written = notes.write("meanwhile");
    Watch watch = new Watch(before);
    retell();
    watch.until(
        () -> notes.count("select count(*) from note_copy where text = 'wrong'") == 0, HEALING);
    // Then
    assertThat(watch.fewest()).as("the smallest copy anybody saw").isGreaterThanOrEqualTo(before);
    assertThat(copyOf(written.id())).isEqualTo(1);
    assertThat(copyOf(unknown)).isEqualTo(1);
    // When it ends
    given().get(PATH).then().statusCode(200);
    int swept = given().post(PATH + "/sweep").then().statusCode(200).extract().path("count");
    // Then
    assertThat(swept).isPositive();
    assertThat(copyOf(unknown)).isZero();
    assertThat(notes.count(DIFFERENCES)).isZero();
  }

  /** The sabotaged twin: who empties a copy to fill it again is seen with less than there was. */
  @Test
  void aCopyThatIsEmptiedFirstIsSeenEmpty() {
    // Given
    clearAway();
    notes.insertMany(NOTES);
    retell();
    awaitCopies();
    long before = copies();
    // When
    given().post(PATH + "/rebuild").then().statusCode(200);
    notes.execute("delete from note_copy");
    Watch watch = new Watch(before);
    watch.look();
    retell();
    watch.until(() -> notes.count(DIFFERENCES) == 0, HEALING);
    // Then
    assertThat(watch.fewest()).isLessThan(before);
  }

  /** The sabotaged twin: without the rebuild having begun, what is told again changes nothing. */
  @Test
  void withoutARebuildTheSameVersionsAreNotTakenInAgain() throws Exception {
    // Given
    Note note = notes.write("right");
    await().atMost(HEALING).until(() -> copyOf(note.id()) == 1);
    notes.execute("update note_copy set text = 'wrong' where id = '" + note.id() + "'");
    // When it has come again, and what came after it has been applied
    retell();
    notes.rewrite(note.id(), "right again");
    await().atMost(HEALING).until(() -> applied(note, 2) == 1);
    // Then
    assertThat(copies.diary().stream().filter(seen -> isOf(note, seen, 1)).count())
        .as("the same version came twice")
        .isEqualTo(2);
    assertThat(applied(note, 1)).as("and was applied once").isEqualTo(1);
  }

  private static boolean isOf(Note note, Seen seen, long version) {
    return seen.key().equals(note.id().toString()) && seen.version() == version;
  }

  private long applied(Note note, long version) {
    return notes.count(
        "select count(*) from note_seen where id = '" + note.id() + "' and version = " + version);
  }

  @Test
  void nothingIsSweptBeforeEverythingHasArrived() {
    // Given
    clearAway();
    for (int i = 0; i < 3; i++) {
      notes.write("still there");
    }
    awaitCopies();
    given().post(PATH + "/rebuild").then().statusCode(200);
    // When
    String type =
        given()
            .queryParam("most", 2)
            .post(PATH + "/sweep")
            .then()
            .statusCode(409)
            .extract()
            .path("type");
    // Then
    assertThat(type).endsWith("/rebuild-incomplete");
    assertThat(copies()).isGreaterThanOrEqualTo(3);
  }

  /** The sabotaged twin: a limit that stops nobody lets what has not arrived be deleted. */
  @Test
  void withoutTheLimitWhatIsOnItsWayIsSwept() {
    // Given
    clearAway();
    Note note = notes.write("still there");
    awaitCopies();
    given().post(PATH + "/rebuild").then().statusCode(200);
    // When
    given().queryParam("most", 1_000_000).post(PATH + "/sweep").then().statusCode(200);
    // Then
    assertThat(copyOf(note.id())).isZero();
    retell();
    awaitCopies();
  }

  @Test
  void topicsKeepTheNewestStateForEver() throws Exception {
    // Given a topic as earlier versions made it
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "people.v1");
      AlterConfigOp old =
          new AlterConfigOp(new ConfigEntry("cleanup.policy", "delete"), AlterConfigOp.OpType.SET);
      admin.incrementalAlterConfigs(Map.of(topic, Set.of(old))).all().get(10, TimeUnit.SECONDS);
      awaitPolicy(admin, topic, "delete");
      // When
      topics.tryToCreate();
      // Then
      awaitPolicy(admin, topic, "compact");
    }
  }

  private static void awaitPolicy(Admin admin, ConfigResource topic, String policy) {
    await()
        .atMost(HEALING)
        .until(
            () -> {
              Config now = admin.describeConfigs(Set.of(topic)).all().get().get(topic);
              return now.get("cleanup.policy").value().equals(policy);
            });
  }

  /** What other tests left can never be taken in again: poison, and notes too large to be sent. */
  private void clearAway() {
    await().atMost(HEALING).until(() -> notes.count("select count(*) from outbox") == 0);
    notes.execute("delete from parked_message");
    notes.execute("delete from unsent_message");
    notes.execute("delete from note_copy");
    notes.execute("delete from read_copy where topic = 'clusters.v1'");
    notes.execute("delete from note");
  }

  private static void retell() {
    String next = null;
    do {
      JsonPath told =
          given()
              .queryParams(next == null ? Map.of() : Map.of("after", next))
              .post("/operations/topics/clusters.v1/republish")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      next = told.getString("next");
    } while (next != null);
  }

  private void awaitCopies() {
    await()
        .atMost(Duration.ofSeconds(60 + NOTES / 200))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> notes.count(DIFFERENCES) == 0);
  }

  private static final String DIFFERENCES =
      """
      select count(*) from note n left join note_copy c on c.id = n.id
      where c.id is null or c.text <> n.text
      """;

  private long copies() {
    return notes.count("select count(*) from note_copy");
  }

  private long copyOf(UUID id) {
    return notes.count("select count(*) from note_copy where id = '" + id + "'");
  }

  /** Looks at the size of the copy all the time. */
  private final class Watch {
    private long fewest;

    Watch(long before) {
      fewest = before;
    }

    void look() {
      fewest = Math.min(fewest, copies());
    }

    void until(java.util.concurrent.Callable<Boolean> done, Duration patience) {
      await()
          .atMost(patience.plusSeconds(NOTES / 200))
          .pollInterval(Duration.ofMillis(20))
          .until(
              () -> {
                look();
                return done.call();
              });
    }

    long fewest() {
      return fewest;
    }
  }
}
