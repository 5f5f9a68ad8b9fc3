package eu.cordee.matchmaking.testing;

import static org.awaitility.Awaitility.await;

import eu.cordee.contracts.EventMessage;
import eu.cordee.contracts.Header;
import eu.cordee.contracts.OrganisationMessage;
import eu.cordee.contracts.ParticipantMessage;
import eu.cordee.contracts.PersonMessage;
import eu.cordee.kit.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Opens fairs the way they come to this service: by messages of the others. */
@ApplicationScoped
public class Fairs {

  private static final Duration SLOT = Duration.ofMinutes(20);

  private final Told told;
  private final Database database;

  Fairs(Told told, Database database) {
    this.told = told;
    this.database = database;
  }

  /** A fair in thirty days; every guest comes for a company of their own. */
  public Fair open(int slots, int tables, int guests) {
    return open(
        Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS),
        slots,
        tables,
        guests);
  }

  public Fair open(Instant startsAt, int slots, int tables, int guests) {
    Guest organiser = person("organiser");
    EventMessage.State event = event(startsAt, slots, tables, organiser.personId());
    told.tell(new EventMessage.EventPublished(header(1), event));
    List<Guest> people = new ArrayList<>();
    for (int i = 0; i < guests; i++) {
      people.add(participant(event.id()));
    }
    Fair fair = new Fair(event, organiser, List.copyOf(people));
    awaitCopies(fair);
    return fair;
  }

  /** Tells that the event has changed. */
  public void change(EventMessage.State event, long version) {
    told.tell(
        event.status() == EventMessage.Status.CANCELLED
            ? new EventMessage.EventCancelled(header(version), event)
            : new EventMessage.EventChanged(header(version), event));
  }

  /** Tells that a guest has given their place back. */
  public void leave(Fair fair, Guest guest) {
    told.tell(
        new ParticipantMessage.ParticipantWithdrawn(
            header(2),
            new ParticipantMessage.State(
                guest.participantId(), fair.id(), guest.personId(), null, false, false)));
  }

  /** A person who is logged in and takes no part in anything. */
  public Guest person(String role) {
    UUID personId = Ids.next();
    String subject = "sub-" + personId;
    told.tell(
        new PersonMessage.PersonRegistered(
            header(1), new PersonMessage.State(personId, subject, null, null, null)));
    return new Guest(Ids.next(), personId, subject, role);
  }

  /** Tells what a guest is called; null where the registry has no name any more. */
  public void call(
      Guest guest, long version, @Nullable String givenName, @Nullable String familyName) {
    call(guest, version, givenName, familyName, List.of());
  }

  /** The same of somebody who was found by these organisers by an address alone. */
  public void call(
      Guest guest,
      long version,
      @Nullable String givenName,
      @Nullable String familyName,
      List<UUID> unknownTo) {
    told.tell(
        new PersonMessage.PersonChanged(
            header(version),
            new PersonMessage.State(
                guest.personId(), guest.subject(), null, givenName, familyName, unknownTo)));
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                database.count(
                        "signed_in where person_id = ? and given_name is not distinct from ? and family_name is not distinct from ? and unknown_to = ?::uuid[]",
                        guest.personId(),
                        givenName,
                        familyName,
                        "{"
                            + String.join(",", unknownTo.stream().map(UUID::toString).toList())
                            + "}")
                    == 1);
  }

  public static Header header(long version) {
    return new Header(Ids.next(), Instant.now(), 1, version);
  }

  private Guest participant(UUID eventId) {
    Guest guest = person("attendee");
    OrganisationMessage.State company =
        new OrganisationMessage.State(
            Ids.next(),
            "Company " + guest.participantId(),
            OrganisationMessage.Kind.COMPANY,
            "CH",
            "CH012",
            List.of("26.51"),
            List.of("microtechnics"),
            List.of());
    told.tell(new OrganisationMessage.OrganisationRegistered(header(1), company));
    told.tell(
        new ParticipantMessage.ParticipantRegistered(
            header(1),
            new ParticipantMessage.State(
                guest.participantId(), eventId, guest.personId(), company.id(), true, false)));
    return guest;
  }

  private void awaitCopies(Fair fair) {
    List<UUID> people = new ArrayList<>(fair.guests().stream().map(Guest::personId).toList());
    people.add(fair.organiser().personId());
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                database.count("event_copy where id = ?", fair.id()) == 1
                    && database.count("participant_copy where event_id = ?", fair.id())
                        == fair.guests().size()
                    && database.count(
                            "organisation_copy o join participant_copy p on p.organisation_id = o.id where p.event_id = ?",
                            fair.id())
                        == fair.guests().size()
                    && people.stream()
                        .allMatch(
                            person ->
                                database.count("signed_in where person_id = ?", person) == 1));
  }

  private static EventMessage.State event(
      Instant startsAt, int slots, int tables, UUID organiserId) {
    return new EventMessage.State(
        Ids.next(),
        EventMessage.Kind.FAIR,
        EventMessage.Status.PUBLISHED,
        "Micronora",
        "Europe/Paris",
        "Besançon, hall B",
        startsAt,
        startsAt.plus(SLOT.multipliedBy(slots)),
        IntStream.range(0, slots)
            .mapToObj(
                i ->
                    new EventMessage.Slot(
                        Ids.next(),
                        i + 1,
                        startsAt.plus(SLOT.multipliedBy(i)),
                        startsAt.plus(SLOT.multipliedBy(i + 1L))))
            .toList(),
        IntStream.range(0, tables)
            .mapToObj(i -> new EventMessage.Table(Ids.next(), i + 1, "A" + (i + 1)))
            .toList(),
        List.of(organiserId));
  }
}
