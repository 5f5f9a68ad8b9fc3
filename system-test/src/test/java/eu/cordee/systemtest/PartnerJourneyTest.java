package eu.cordee.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.launcher.client.ClientCredentials;
import eu.cordee.launcher.keycloak.Realm;
import eu.cordee.partner.api.EventsApi;
import eu.cordee.partner.api.MatchmakingApi;
import eu.cordee.partner.api.RegistryApi;
import eu.cordee.partner.client.ApiClient;
import eu.cordee.partner.client.ApiException;
import eu.cordee.partner.model.*;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A partner system's day, with nothing but the client that the generator makes of the document when
 * nobody chooses anything. Each call uses what the one before has answered, at once.
 */
@Order(3)
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
  void aPartnerPlansAnEventFromTheFirstCallToTheMeetings() throws Exception {
    // Given
    registry.signIn();
    EventView event = publishedEvent();
    List<UUID> participants = participants(event.getId());
    ImportedRequestRow wish =
        new ImportedRequestRow().hostId(participants.get(0)).guestId(participants.get(1));
    matchmaking.importRequests(event.getId(), new ImportRequests().addRequestsItem(wish), key());
    // When
    UUID run =
        matchmaking.startTimetable(event.getId(), key(), new StartTimetable().seed(1L)).getId();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> matchmaking.getTimetable(event.getId(), run).getState() == RunState.DONE);
    matchmaking.publishTimetable(event.getId(), run, key());
    // Then
    List<Meeting> meetings =
        matchmaking.listMeetings(event.getId(), true, null, null, null, null).getItems();
    assertThat(meetings)
        .singleElement()
        .satisfies(
            meeting -> {
              assertThat(meeting.getHostId()).isEqualTo(participants.get(0));
              assertThat(meeting.getTableLabel()).isEqualTo("1");
              assertThat(meeting.getStartsAt()).isEqualTo(event.getStartsAt());
            });
    assertThat(matchmaking.getOccupancy(event.getId(), null).getCells()).hasSize(1);
    // Names travel on a topic of their own and may come after the meeting they belong to.
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(onlyRequest(event.getId()).getHostOrganisationName())
                    .isEqualTo("Atelier Mont-Blanc"));
  }

  private MeetingRequest onlyRequest(UUID event) throws ApiException {
    return matchmaking
        .listRequests(event, RequestBox.ALL, null, null, null, null)
        .getItems()
        .getFirst();
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
            made.getId(), tag(made.getVersion()), new WriteSlots().addSlotsItem(slot));
    WriteTables tables = new WriteTables().addTablesItem(new LabelledTable().label("1"));
    events.replaceTables(made.getId(), tag(slots.getVersion()), tables);
    return events.publishEvent(made.getId(), key());
  }

  private List<UUID> participants(UUID event) throws Exception {
    UUID organisation = organisation();
    ImportPeople people =
        new ImportPeople()
            .addPeopleItem(row(event, 1).organisationId(organisation))
            .addPeopleItem(row(event, 2).organisationId(organisation));
    ImportParticipants wanted = new ImportParticipants();
    for (Imported person : registry.importPeople(people, key()).getPeople()) {
      wanted.addParticipantsItem(
          new ParticipantRow().reference(person.getReference()).personId(person.getId()));
    }
    return events.importParticipants(event, wanted, key()).getParticipants().stream()
        .map(Imported::getId)
        .toList();
  }

  private UUID organisation() throws Exception {
    OrganisationRow atelier =
        new OrganisationRow()
            .reference("atelier")
            .name("Atelier Mont-Blanc")
            .kind(OrganisationRow.KindEnum.COMPANY)
            .country("FR");
    return registry
        .importOrganisations(new ImportOrganisations().addOrganisationsItem(atelier), key())
        .getOrganisations()
        .getFirst()
        .getId();
  }

  private static PersonRow row(UUID event, int number) {
    return new PersonRow()
        .reference(event + "/" + number)
        .givenName("Guest")
        .familyName("No. " + number);
  }

  private ApiClient client() {
    ApiClient made = new ApiClient();
    made.setBasePath(system.gateway().toString());
    made.setHttpClient(made.getHttpClient().newBuilder().addInterceptor(this::withToken).build());
    return made;
  }

  private Response withToken(Interceptor.Chain chain) throws IOException {
    return chain.proceed(
        chain.request().newBuilder().header("Authorization", "Bearer " + login.get()).build());
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String tag(long version) {
    return "\"" + version + "\"";
  }
}
