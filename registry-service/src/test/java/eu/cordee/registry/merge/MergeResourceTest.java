package eu.cordee.registry.merge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.cordee.contracts.OrganisationMessage;
import eu.cordee.contracts.OrganisationMessage.OrganisationChanged;
import eu.cordee.contracts.OrganisationMessage.OrganisationDeleted;
import eu.cordee.contracts.PersonMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.registry.cluster.ClusterDesk;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.Kafka;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two entries of one organisation become one, and two again (civicrm-core#11298, #22682). */
@QuarkusTest
class MergeResourceTest extends RegistryResourceTest {

  private Client admin;
  private MergeDesk desk;
  private String kept;
  private String withdrawn;
  private String shared;
  private String other;
  private Client worker;
  private String number;

  @BeforeEach
  void twoEntriesOfOneOrganisation() {
    admin = Client.admin("admin");
    desk = new MergeDesk(admin);
    number = MergeDesk.freshNumber();
    kept = desk.enter("Lasertec AG", Map.of("keywords", List.of("laser"), "nuts", "CH02"));
    withdrawn =
        desk.enter(
            "Laser-Tec",
            Map.of(
                "keywords",
                List.of("laser", "optics"),
                "description",
                "Cuts with light.",
                "identifiers",
                List.of(Map.of("scheme", "PIC", "value", number)),
                "website",
                "https://example.org"));
    ClusterDesk clusters = new ClusterDesk(admin);
    shared = clusters.register("Shared");
    other = clusters.register("Other");
    for (String place :
        List.of(
            ClusterDesk.members(shared, kept),
            ClusterDesk.members(shared, withdrawn),
            ClusterDesk.members(other, withdrawn))) {
      admin.request().put(place).then().statusCode(200);
    }
    worker = Client.attendee("worker");
    worker.json(Map.of("organisationId", withdrawn)).patch("/people/me").then().statusCode(200);
    worker
        .request()
        .post("/organisations/" + withdrawn + "/representatives")
        .then()
        .statusCode(200);
  }

  @Test
  void whatItWouldMakeOfThemIsShownBefore() {
    desk.preview(kept, withdrawn)
        .then()
        .statusCode(200)
        .body(
            "memberships", equalTo(2),
            "representatives", equalTo(1),
            "people", equalTo(1),
            "fields.find { it.field == 'name' }.merged", equalTo("Lasertec AG"),
            "fields.find { it.field == 'keywords' }.merged", equalTo("laser, optics"),
            "fields.find { it.field == 'description' }.merged", equalTo("Cuts with light."),
            "fields.find { it.field == 'otherNames' }.merged", equalTo("Laser-Tec (ALIAS)"),
            "fields.findAll { it.field == 'country' }", empty());
  }

  @Test
  void everythingThatHangsOnItMoves() {
    // When
    desk.merge(kept, withdrawn, "NAME").then().statusCode(201);
    // Then
    admin
        .request()
        .get("/organisations/" + kept)
        .then()
        .body(
            "name", equalTo("Laser-Tec"),
            "clusterIds", containsInAnyOrder(shared, other),
            "keywords", contains("laser", "optics"),
            "identifiers.value", contains(number),
            "otherNames.name", contains("Lasertec AG"),
            "claimed", equalTo(true));
    worker.request().get("/people/me").then().body("organisationId", equalTo(kept));
    worker.request().get("/organisations/" + kept).then().body("mine", equalTo(true));
    admin.request().get("/clusters/" + shared).then().body("memberIds", contains(kept));
    admin
        .request()
        .get("/organisations/" + kept + "/changes")
        .then()
        .body("items[0].kind", equalTo("MERGED"), "items[0].changes.field", hasItem("name"));
    admin
        .request()
        .get("/memberships?organisation=" + kept)
        .then()
        .body("items.clusterId", containsInAnyOrder(shared, other));
  }

  @Test
  void theOldAddressLeadsToTheNewEntry() {
    // Given
    String third = desk.enter("Lasertec Holding", Map.of());
    desk.merged(kept, withdrawn);
    desk.merged(third, kept);
    // Then
    admin
        .request()
        .get("/organisations/" + withdrawn)
        .then()
        .statusCode(200)
        .body("successorId", equalTo(third), "name", equalTo("Laser-Tec"), "mine", equalTo(false));
    given()
        .get("/organisations/" + withdrawn)
        .then()
        .statusCode(200)
        .body("successorId", equalTo(third));
    admin
        .request()
        .queryParam("q", "Laser-Tec")
        .get("/organisations")
        .then()
        .body(
            "items.id", hasItem(third), "items.findAll { it.id == '" + withdrawn + "' }", empty());
    admin
        .request()
        .put(ClusterDesk.members(other, withdrawn))
        .then()
        .statusCode(409)
        .body("type", equalTo("https://cordee.eu/problems/organisation-withdrawn"));
    // When
    Client late = Client.attendee("late");
    late.json(Map.of("organisationId", withdrawn)).patch("/people/me").then().statusCode(200);
    // Then
    late.request().get("/people/me").then().body("organisationId", equalTo(third));
  }

  @Test
  void theOthersAreTold() throws Exception {
    // When
    String merge = desk.merged(kept, withdrawn);
    desk.undo(merge).then().statusCode(200);
    // Then
    List<OrganisationMessage> ofWithdrawn = heard(withdrawn, 5);
    assertThat(ofWithdrawn.get(ofWithdrawn.size() - 2)).isInstanceOf(OrganisationDeleted.class);
    assertThat(ofWithdrawn.getLast()).isInstanceOf(OrganisationChanged.class);
    assertThat(ofWithdrawn.getLast().state().clusterIds())
        .containsExactlyInAnyOrder(UUID.fromString(shared), UUID.fromString(other));
    List<OrganisationMessage> ofKept = heard(kept, 4);
    assertThat(ofKept.get(ofKept.size() - 2).state().clusterIds()).hasSize(2);
    assertThat(ofKept.getLast().state().clusterIds()).containsExactly(UUID.fromString(shared));
    UUID person = UUID.fromString(worker.id());
    List<PersonMessage> ofWorker =
        await()
            .until(
                () -> Kafka.heard(Topic.PEOPLE, PersonMessage.class, person),
                heard -> heard.size() >= 4);
    assertThat(ofWorker.stream().map(one -> one.state().organisationId()).toList())
        .containsExactly(
            null, UUID.fromString(withdrawn), UUID.fromString(kept), UUID.fromString(withdrawn));
  }

  private static List<OrganisationMessage> heard(String id, int least) {
    return await()
        .until(
            () -> Kafka.heard(Topic.ORGANISATIONS, OrganisationMessage.class, UUID.fromString(id)),
            heard -> heard.size() >= least);
  }

  @Test
  void undoneAllIsAsBeforeButVersionsTimesAndHistory() {
    // Given
    String before = state();
    // When
    String merge = desk.merged(kept, withdrawn);
    String between = state();
    desk.undo(merge).then().statusCode(200).body("undoneAt", notNullValue());
    // Then
    assertThat(between).isNotEqualTo(before);
    assertThat(state()).isEqualTo(before);
    desk.undo(merge)
        .then()
        .statusCode(409)
        .body("type", equalTo("https://cordee.eu/problems/merge-undone"));
    admin
        .request()
        .get("/organisations/" + withdrawn)
        .then()
        .body("successorId", nullValue(), "clusterIds", containsInAnyOrder(shared, other));
    admin
        .request()
        .get("/merges?organisation=" + kept)
        .then()
        .body("items.id", contains(merge), "items[0].withdrawnName", equalTo("Laser-Tec"));
  }

  @Test
  void onceUndoneBothMayGo() {
    // Given
    String one = desk.enter("One " + UUID.randomUUID(), Map.of());
    String same = desk.enter("Same " + UUID.randomUUID(), Map.of());
    desk.undo(desk.merged(one, same)).then().statusCode(200);
    // When / Then
    admin.request().delete("/organisations/" + same).then().statusCode(204);
    admin.request().delete("/organisations/" + one).then().statusCode(204);
  }

  @Test
  void whatWasChangedSinceIsNotUndone() {
    for (Runnable edit :
        List.<Runnable>of(
            () ->
                worker
                    .request()
                    .delete("/organisations/" + kept + "/representatives/" + worker.id())
                    .then()
                    .statusCode(204),
            () -> admin.request().delete(ClusterDesk.members(other, kept)).then().statusCode(204),
            () -> moveTo(desk.enter("Elsewhere", Map.of())),
            () -> describe(kept))) {
      // Given
      String merge = desk.merged(kept, withdrawn);
      edit.run();
      String before = state();
      // When / Then
      desk.undo(merge)
          .then()
          .statusCode(409)
          .body("type", equalTo("https://cordee.eu/problems/merge-changed-since"));
      assertThat(state()).isEqualTo(before);
      twoEntriesOfOneOrganisation();
    }
  }

  private void moveTo(String organisation) {
    worker.json(Map.of("organisationId", organisation)).patch("/people/me").then().statusCode(200);
  }

  private void describe(String organisation) {
    admin
        .json(Map.of("name", "Lasertec SA", "kind", "COMPANY", "country", "CH"))
        .header("If-Match", "*")
        .put("/organisations/" + organisation)
        .then()
        .statusCode(200);
  }

  /** A change that was made meanwhile is not lost: what was previewed is what is merged. */
  @Test
  void whatWasReadBeforeAChangeIsNotMerged() {
    // Given
    Map<String, Object> read = desk.wish(kept, withdrawn);
    describe(withdrawn);
    // When / Then
    admin.json(read).post("/merges").then().statusCode(409);
  }

  @Test
  void onlyWhoSpeaksForBothMerges() {
    MergeDesk representative = new MergeDesk(worker);
    representative.merge(kept, withdrawn).then().statusCode(403);
    representative.preview(kept, withdrawn).then().statusCode(403);
    desk.merge(kept, kept).then().statusCode(400);
    desk.merge(kept, withdrawn).then().statusCode(201);
    desk.merge(kept, withdrawn).then().statusCode(409);
    worker.request().get("/merges?organisation=" + kept).then().statusCode(200);
    Client.attendee("stranger")
        .request()
        .get("/merges?organisation=" + kept)
        .then()
        .statusCode(403);
  }

  /** Of merges of the same entries at the same moment one is made. */
  @Test
  void mergedAtOnceItIsMergedOnce() throws Exception {
    // Given
    Map<String, Object> there = desk.wish(kept, withdrawn);
    Map<String, Object> back = desk.wish(withdrawn, kept);
    var turn = new AtomicInteger();
    // When
    List<Integer> answers =
        atOnce(
            8,
            () ->
                admin
                    .json(turn.getAndIncrement() % 2 == 0 ? there : back)
                    .post("/merges")
                    .statusCode());
    // Then
    assertThat(answers).containsOnlyOnce(201).isSubsetOf(201, 409, 412);
    assertThat(
            truth.count(
                "select count(*) from organisation where successor_id is not null and id in ('%s', '%s')"
                    .formatted(kept, withdrawn)))
        .isEqualTo(1);
  }

  /** Who comes to work there at the same moment works for the one that stays. */
  @Test
  void nobodyIsLeftBehindAtTheWithdrawnEntry() throws Exception {
    for (int round = 0; round < 5; round++) {
      // Given
      String old = desk.enter("Old " + round, Map.of());
      List<Client> comers = List.of(Client.attendee("a"), Client.attendee("b"), worker);
      Map<String, Object> wish = desk.wish(kept, old);
      var turn = new AtomicInteger();
      // When
      List<Integer> answers =
          atOnce(
              4,
              () -> {
                int mine = turn.getAndIncrement();
                return mine == 3
                    ? admin.json(wish).post("/merges").statusCode()
                    : comers
                        .get(mine)
                        .json(Map.of("organisationId", old))
                        .patch("/people/me")
                        .statusCode();
              });
      // Then
      assertThat(answers).hasSize(4).allMatch(status -> status < 500);
      assertThat(
              truth.count(
                  "select count(*) from person p join organisation o on o.id = p.organisation_id where o.id = '"
                      + old
                      + "' and o.successor_id is not null"))
          .isZero();
    }
  }

  /**
   * A table that comes to know organisations has to say what becomes of its rows: this fails until
   * somebody has thought of it.
   */
  @Test
  void noTableThatKnowsOrganisationsIsForgotten() {
    assertThat(
            truth.count(
                """
                select count(*) from information_schema.columns
                where table_schema = 'public' and (column_name like '%organisation_id' or column_name = 'successor_id')
                  and (table_name, column_name) not in (
                    ('membership', 'organisation_id'), ('representative', 'organisation_id'),
                    ('person', 'organisation_id'), ('organisation', 'successor_id'),
                    -- Read through who stands in (Dossiers); a study names its partners as it wrote them.
                    ('project_partner', 'organisation_id'), ('study_partner', 'organisation_id'),
                    -- The same: what was applied for and paid under a name stays under it, and its stand-in goes on with it.
                    ('voucher', 'organisation_id'), ('ledger_entry', 'organisation_id'), ('cap_balance', 'organisation_id'),
                    -- On record, or views of what moves.
                    ('history_item', 'organisation_id'), ('cluster_member', 'organisation_id'),
                    ('organisation_speaker', 'organisation_id'), ('signed_in', 'organisation_id'))
                """))
        .as("columns that name organisations, and that no merge moves")
        .isZero();
    assertThat(
            truth.count(
                """
                select count(*) from pg_constraint
                where contype = 'f' and confrelid = 'organisation'::regclass and cast(conrelid::regclass as text) not in
                  ('membership', 'representative', 'person', 'organisation', 'duplicate_dismissal', 'organisation_merge',
                   'project_partner', 'study_partner')
                """))
        .as("tables that refer to organisations, and that no merge moves")
        .isZero();
  }

  /** All that can be different after a merge, without what only rises. */
  private String state() {
    return truth.text(
        """
        select jsonb_pretty(jsonb_build_object(
          'organisations', (select jsonb_agg(to_jsonb(o) - 'version' - 'changed_at' order by id) from organisation o where id in (%1$s)),
          'memberships', (select jsonb_agg(to_jsonb(m) - 'version' - 'changed_at' order by id) from membership m where organisation_id in (%1$s)),
          'representatives', (select jsonb_agg(to_jsonb(r) order by id) from representative r where organisation_id in (%1$s)),
          'people', (select jsonb_agg(to_jsonb(p) - 'version' - 'changed_at' order by id) from person p where organisation_id in (%1$s)),
          'references', (select count(*) from import_reference where aggregate_id in (%1$s))))
        """
            .formatted("'" + kept + "', '" + withdrawn + "'"));
  }

  /**
   * The sabotage twin: a merge that only moves memberships, as those of other products do, fails on
   * the one that both have, and the same comparison tells what an undo without a snapshot leaves.
   */
  @Test
  void withoutTheSnapshotAnUndoLosesWhatBothHad() {
    // Given
    String before = state();
    // When
    truth.execute(
        "delete from membership w using membership k where w.cluster_id = k.cluster_id and w.organisation_id = '%s' and k.organisation_id = '%s'"
            .formatted(withdrawn, kept));
    truth.execute(move(withdrawn, kept));
    truth.execute(move(kept, withdrawn));
    // Then
    assertThat(state()).isNotEqualTo(before);
  }

  private static String move(String from, String to) {
    return "update membership set organisation_id = '%s' where organisation_id = '%s'"
        .formatted(to, from);
  }

  @Test
  void anImportStillFindsWhatItCallsTheWithdrawnEntry() {
    // Given
    Client clara = Client.organiser("clara");
    Map<String, Object> row =
        Map.of("reference", "o-1", "name", "Twice", "kind", "COMPANY", "country", "CH");
    Map<String, Object> file = Map.of("organisations", List.of(row));
    String imported = clara.json(file).post("/organisations/imports").path("organisations[0].id");
    desk.merged(kept, imported);
    // When / Then
    clara
        .json(file)
        .post("/organisations/imports")
        .then()
        .statusCode(200)
        .body("organisations.id", hasItems(kept), "organisations.outcome", contains("UNCHANGED"));
    admin.request().get("/organisations/" + kept).then().body("name", equalTo("Lasertec AG"));
  }
}
