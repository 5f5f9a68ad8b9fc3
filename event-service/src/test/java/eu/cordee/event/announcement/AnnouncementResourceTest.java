package eu.cordee.event.announcement;

import static eu.cordee.event.testing.World.as;
import static eu.cordee.event.testing.World.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.contracts.AnnouncementMessage;
import eu.cordee.event.testing.AgendaStandIn;
import eu.cordee.event.testing.Overheard;
import eu.cordee.event.testing.World;
import eu.cordee.kit.Ids;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Announcements: to whom, when, and once. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class AnnouncementResourceTest {

  /** Other modules are built beside, and readers may just be getting their partitions. */
  private static final Duration MESSAGES = Duration.ofSeconds(30);

  private static final String PUT_BACK =
      "update announcement set state = 'SCHEDULED', receivers = null where id = ?";

  @Inject World world;
  @Inject Overheard overheard;
  @Inject AgendaStandIn agenda;
  @Inject Sending sending;

  private UUID clara;
  private UUID event;
  private UUID ada;
  private UUID ben;

  @BeforeEach
  void aFair() {
    clara = world.person();
    event = World.published(clara, 10);
    ada = World.participant(event, world.person());
    ben = World.participant(event, world.person());
  }

  @Test
  void everybodyWhoTakesPartIsTold() {
    // Given
    UUID gone = World.participant(event, world.person());
    as(clara).delete("/events/{id}/participants/{gone}", event, gone).then().statusCode(204);

    // When
    UUID id = World.id(announce(Map.of("subject", "Lunch", "text", "At noon.\n\nIn hall B.")));

    // Then
    AnnouncementMessage.State told = told(id, 1).getFirst().state();
    assertThat(told.subject()).isEqualTo("Lunch");
    assertThat(told.text()).isEqualTo("At noon.\n\nIn hall B.");
    assertThat(told.participantIds()).containsExactlyInAnyOrder(ada, ben);
    Response list = as(clara).get("/events/{id}/announcements", event);
    assertThat(list.jsonPath().getString("items[0].state")).isEqualTo("SENT");
    assertThat(list.jsonPath().getInt("items[0].receivers")).isEqualTo(2);
    Response one = as(clara).get("/events/{id}/announcements/{one}", event, id);
    assertThat(one.jsonPath().getString("subject")).isEqualTo("Lunch");
  }

  @Test
  void onlyWhoHasNoMeetingYetIsMeantAndSeenBefore() {
    // Given
    agenda.meet(event, Ids.next(), Ids.next(), ada, Ids.next());
    String size = "/events/{id}/announcements/segment/size?withoutMeeting=true";
    await().atMost(MESSAGES).untilAsserted(() -> assertThat(count(size)).isEqualTo(1));

    // When
    Response preview =
        as(clara).get("/events/{id}/announcements/segment?withoutMeeting=true", event);
    UUID id =
        World.id(
            announce(
                Map.of("subject", "s", "text", "t", "segment", Map.of("withoutMeeting", true))));

    // Then
    assertThat(preview.jsonPath().getList("items.id")).containsExactly(ben.toString());
    assertThat(told(id, 1).getFirst().state().participantIds()).containsExactly(ben);
  }

  @Test
  void anOrganisationOrAClusterIsMeant() {
    // Given
    UUID cluster = Ids.next();
    UUID works = Ids.next();
    world.change(
        "insert into known_organisation (id, kind, country, nuts, cluster_id, name) select id, 'COMPANY', 'CH', '', '"
            + cluster
            + "', 'Works' from (select ?::uuid as id) as one",
        works);
    world.change("update participant set organisation_id = '" + works + "' where id = ?", ben);
    String size = "/events/{id}/announcements/segment/size";

    // When, Then
    assertThat(count(size)).isEqualTo(2);
    assertThat(count(size + "?organisationId=" + works)).isEqualTo(1);
    assertThat(count(size + "?clusterId=" + cluster)).isEqualTo(1);
    assertThat(count(size + "?clusterId=" + Ids.next())).isZero();
    assertThat(count(size + "?withoutMeeting=true&organisationId=" + works)).isEqualTo(1);
  }

  @Test
  void whoHasFewerMeetingsThanOthersIsMeant() {
    // Given
    agenda.meet(event, Ids.next(), Ids.next(), ada, ben);
    agenda.meet(event, Ids.next(), Ids.next(), ada, Ids.next());
    String size = "/events/{id}/announcements/segment/size";
    await()
        .atMost(MESSAGES)
        .untilAsserted(() -> assertThat(count(size + "?meetingsBelow=2")).isEqualTo(1));

    // When
    UUID id =
        World.id(
            announce(Map.of("subject", "s", "text", "t", "segment", Map.of("meetingsBelow", 2))));

    // Then
    assertThat(told(id, 1).getFirst().state().participantIds()).containsExactly(ben);
    assertThat(count(size + "?meetingsBelow=1")).isZero();
    assertThat(count(size + "?meetingsBelow=3")).isEqualTo(2);
    assertThat(count(size + "?meetingsBelow=3&withoutMeeting=true")).isZero();
    assertThat(as(clara).get(size + "?meetingsBelow=0", event).statusCode()).isEqualTo(400);
    assertThat(
            as(clara)
                .get("/events/{id}/announcements/{one}", event, id)
                .jsonPath()
                .getInt("segment.meetingsBelow"))
        .isEqualTo(2);
  }

  @Test
  void aKindOfOrganisationsIsMeant() {
    // Given
    UUID works = Ids.next();
    world.change(
        "insert into known_organisation (id, kind, country, nuts, name) select id, 'COMPANY', 'CH', '', 'Works' from (select ?::uuid as id) as one",
        works);
    world.change("update participant set organisation_id = '" + works + "' where id = ?", ben);
    String size = "/events/{id}/announcements/segment/size";

    // When
    UUID id =
        World.id(
            announce(
                Map.of(
                    "subject",
                    "s",
                    "text",
                    "t",
                    "segment",
                    Map.of("organisationKind", "COMPANY"))));

    // Then
    assertThat(told(id, 1).getFirst().state().participantIds()).containsExactly(ben);
    assertThat(count(size + "?organisationKind=COMPANY")).isEqualTo(1);
    assertThat(count(size + "?organisationKind=UNIVERSITY")).isZero();
  }

  @Test
  void whatIsScheduledIsToldWhenItsTimeHasComeToThoseOfThatMoment() {
    // Given
    UUID id = World.id(announce(later()));
    UUID late = World.participant(event, world.person());

    // When
    world.change("update announcement set send_at = now() where id = ?", id);

    // Then
    assertThat(told(id, 1).getFirst().state().participantIds())
        .containsExactlyInAnyOrder(ada, ben, late);
  }

  @Test
  void severalSendersSendItOnce() {
    assertThat(timesTold(1, id -> {})).isEqualTo(1);
  }

  /** The sabotage twin: where what was sent does not say so. */
  @Test
  void withoutItsStateItWouldBeSentAgain() {
    assertThat(
            timesTold(
                2,
                id -> {
                  world.change("delete from announcement_receiver where announcement_id = ?", id);
                  world.change(PUT_BACK, id);
                }))
        .isEqualTo(2);
  }

  @Test
  void whatWasCalledOffIsNeverTold() {
    // Given
    UUID id = World.id(announce(later()));

    // When
    as(clara).delete("/events/{id}/announcements/{one}", event, id).then().statusCode(204);
    world.change("update announcement set send_at = now() where id = ?", id);
    UUID next = World.id(announce(Map.of("subject", "Next", "text", "Now")));

    // Then
    told(next, 1);
    sending.sendDue();
    assertThat(overheard.about(id, AnnouncementMessage.class)).isEmpty();
    assertThat(problem(as(clara).delete("/events/{id}/announcements/{one}", event, id)))
        .isEqualTo("no-longer-scheduled");
  }

  @Test
  void aCancelledEventCallsOffWhatWasStillToCome() {
    // Given
    UUID id = World.id(announce(later()));

    // When
    as(clara).post("/events/{id}/cancellation", event).then().statusCode(200);

    // Then
    assertThat(state(id)).isEqualTo("CALLED_OFF");
    assertThat(announce(Map.of("subject", "Tickets", "text", "You get them back")).statusCode())
        .isEqualTo(201);
  }

  @Test
  void nobodyIsToldOfADraft() {
    UUID draft = World.draft(clara, 10);

    Response refused =
        as(clara)
            .body(Map.of("subject", "s", "text", "t"))
            .post("/events/{id}/announcements", draft);

    assertThat(problem(refused)).isEqualTo("event-not-published");
  }

  @Test
  void whatWasSentIsToldTheSameAgain() {
    // Given
    UUID id = World.id(announce(Map.of("subject", "Lunch", "text", "At noon")));
    AnnouncementMessage first = told(id, 1).getFirst();
    World.participant(event, world.person());

    // When
    as(clara, "admin").post("/operations/topics/announcements.v1/republish").then().statusCode(200);

    // Then
    assertThat(told(id, 2).getLast().state()).isEqualTo(first.state());
  }

  /**
   * How often it was told.
   *
   * @param atLeast how often to wait for
   */
  private int timesTold(int atLeast, Consumer<UUID> meanwhile) {
    UUID id = World.id(announce(later()));
    world.change("update announcement set send_at = now() where id = ?", id);
    sendBySeveral();
    meanwhile.accept(id);
    sendBySeveral();
    told(id, atLeast);
    told(World.id(announce(Map.of("subject", "Last", "text", "Now"))), 1);
    return overheard.about(id, AnnouncementMessage.class).size();
  }

  private void sendBySeveral() {
    try (ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        replicas.execute(sending::sendDue);
      }
    }
  }

  private Map<String, Object> later() {
    return Map.of(
        "subject", "Later", "text", "Soon", "sendAt", Instant.now().plusSeconds(3600).toString());
  }

  private String state(UUID id) {
    return as(clara)
        .get("/events/{id}/announcements", event)
        .jsonPath()
        .getString("items.find { it.id == '" + id + "' }.state");
  }

  private long count(String path) {
    return as(clara).get(path, event).jsonPath().getLong("count");
  }

  private Response announce(Map<String, Object> wish) {
    return as(clara).body(wish).post("/events/{id}/announcements", event);
  }

  private List<AnnouncementMessage> told(UUID id, int times) {
    return overheard.awaitAbout(id, AnnouncementMessage.class, times);
  }
}
