package eu.cordee.event.event;

import eu.cordee.event.venue.MeetingTableRepository;
import eu.cordee.event.venue.TableView;
import eu.cordee.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows events to the caller, with what the caller is there. */
@ApplicationScoped
class EventViews {

  private final SlotRepository slots;
  private final MeetingTableRepository tables;
  private final Attendance attendance;
  private final Caller caller;

  EventViews(
      SlotRepository slots, MeetingTableRepository tables, Attendance attendance, Caller caller) {
    this.slots = slots;
    this.tables = tables;
    this.attendance = attendance;
    this.caller = caller;
  }

  EventView view(Event event) {
    UUID participantId = participantIds(List.of(event)).get(event.id());
    return new EventView(
        event.id(),
        event.kind(),
        event.status(),
        event.title(),
        event.description(),
        event.zone(),
        event.venue(),
        event.startsAt(),
        event.endsAt(),
        event.capacity(),
        event.taken(),
        event.placesLeft(),
        event.registrationOpen(),
        slots.ofEvent(event.id()).stream().map(SlotView::of).toList(),
        tables.ofEvent(event.id()).stream().map(TableView::of).toList(),
        event.organiserIds().stream().sorted().toList(),
        role(event, participantId),
        participantId,
        participantId != null && attendance.awaitsAcceptance(participantId),
        event.version());
  }

  List<EventCard> cards(List<Event> events) {
    Map<UUID, UUID> participantIds = participantIds(events);
    return events.stream().map(event -> card(event, participantIds.get(event.id()))).toList();
  }

  private EventCard card(Event event, @Nullable UUID participantId) {
    return new EventCard(
        event.id(),
        event.kind(),
        event.status(),
        event.title(),
        event.description(),
        event.zone(),
        event.venue(),
        event.startsAt(),
        event.endsAt(),
        event.capacity(),
        event.taken(),
        event.registrationOpen(),
        role(event, participantId),
        participantId,
        event.version());
  }

  private Map<UUID, UUID> participantIds(List<Event> events) {
    return caller
        .knownPersonId()
        .map(me -> attendance.participantIds(me, events.stream().map(Event::id).toList()))
        .orElse(Map.of());
  }

  private @Nullable EventRole role(Event event, @Nullable UUID participantId) {
    if (caller.knownPersonId().filter(event::isOrganisedBy).isPresent()) {
      return EventRole.ORGANISER;
    }
    return participantId == null ? null : EventRole.PARTICIPANT;
  }
}
