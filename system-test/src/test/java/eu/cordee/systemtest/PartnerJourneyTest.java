package eu.cordee.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.launcher.Realm;
import eu.cordee.launcher.client.ClientCredentials;
import eu.cordee.partner.api.EventsApi;
import eu.cordee.partner.api.MatchmakingApi;
import eu.cordee.partner.api.RegistryApi;
import eu.cordee.partner.client.ApiClient;
import eu.cordee.partner.model.*;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A partner system's day, with nothing but the client generated from the document. */
class PartnerJourneyTest {

  private final LivingSystem system = LivingSystem.running();
  private final ClientCredentials login =
      new ClientCredentials(
          system.backing().issuer(), Realm.PARTNER_CLIENT, system.backing().partnerSecret());
  private final ApiClient client = client();
  private final EventsApi events = new EventsApi(client);
  private final MatchmakingApi matchmaking = new MatchmakingApi(client);
  private final RegistryApi registry = new RegistryApi(client);

  @Test
  void aPartnerPlansAnEventFromTheFirstCallToTheOccupancy() throws Exception {
    // Given
    registry.signIn();
    EventView event = publishedEvent();
    List<String> participants = participants(event.getId());
    ImportedRequestRow wish =
        new ImportedRequestRow().hostId(participants.get(0)).guestId(participants.get(1));
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(
            () ->
                matchmaking.importRequests(
                        event.getId(), new ImportRequests().addRequestsItem(wish), key())
                    != null);
    // When
    UUID run =
        matchmaking.startTimetable(event.getId(), new StartTimetable().seed(1L), key()).getId();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> matchmaking.getTimetable(event.getId(), run).getState() == RunState.DONE);
    matchmaking.publishTimetable(event.getId(), run, key());
    // Then
    assertThat(matchmaking.getOccupancy(event.getId()).getCells()).hasSize(1);
  }

  private EventView publishedEvent() throws Exception {
    OffsetDateTime start =
        OffsetDateTime.now(ZoneOffset.UTC).plusDays(30).truncatedTo(ChronoUnit.HOURS);
    WriteEvent wish =
        new WriteEvent().kind(EventKind.FAIR).title("Partner fair").zone("Europe/Zurich");
    wish.venue("Hall 1").startsAt(start).endsAt(start.plusHours(2)).capacity(10);
    EventView made = events.createEvent(wish, key());
    SlotInterval slot = new SlotInterval().startsAt(start).endsAt(start.plusMinutes(20));
    EventView slots =
        events.replaceSlots(
            made.getId(), new WriteSlots().addSlotsItem(slot), tag(made.getVersion()));
    WriteTables tables = new WriteTables().addTablesItem(new LabelledTable().label("1"));
    events.replaceTables(made.getId(), tables, tag(slots.getVersion()));
    return events.publishEvent(made.getId(), key());
  }

  private List<String> participants(UUID event) throws Exception {
    ImportPeople people =
        new ImportPeople().addPeopleItem(row(event, 1)).addPeopleItem(row(event, 2));
    ImportParticipants wanted = new ImportParticipants();
    for (Imported person : registry.importPeople(people, key()).getPeople()) {
      wanted.addParticipantsItem(
          new ParticipantRow().reference(person.getReference()).personId(person.getId()));
    }
    return events.importParticipants(event, wanted, key()).getParticipants().stream()
        .map(participant -> participant.getId().toString())
        .toList();
  }

  private static PersonRow row(UUID event, int number) {
    return new PersonRow()
        .reference(event + "/" + number)
        .givenName("Guest")
        .familyName("No. " + number);
  }

  private ApiClient client() {
    ApiClient made = new ApiClient();
    made.updateBaseUri(system.gateway().toString());
    made.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + login.get()));
    return made;
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String tag(long version) {
    return "\"" + version + "\"";
  }
}
