package eu.cordee.matchmaking.calendar;

import eu.cordee.matchmaking.eventcopy.EventCopy;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes an agenda as iCalendar (RFC 5545, with the properties of RFC 7986). Times are in UTC,
 * which no change of summer time and no outdated zone table of a phone can move; the event's zone
 * is named for display. Without METHOD, which is for messages between organisers and guests (RFC
 * 5546) and asks for an organiser; so DTSTAMP is that of the revision.
 */
final class AgendaCalendar {

  private static final Duration REFRESH = Duration.ofMinutes(15);

  private final EventCopy event;
  private final URI agenda;
  private final Calendar calendar = new Calendar();
  private final Map<UUID, VEvent> components = new HashMap<>();

  AgendaCalendar(EventCopy event, URI agenda) {
    this.event = event;
    this.agenda = agenda;
    calendar.add(new ProdId("-//Cordee//Agenda//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(new CalScale(CalScale.VALUE_GREGORIAN));
    calendar.add(new Name(event.title()));
    calendar.add(new Url(agenda));
    calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
    // The same for programs that know the names of before RFC 7986 only.
    calendar.add(new XProperty("X-WR-CALNAME", event.title()));
    calendar.add(new XProperty("X-WR-TIMEZONE", event.zone()));
    calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
  }

  /** All that an entry shows, without its revision. */
  VEvent component(CalendarEntry entry) {
    return new VEvent(
        new PropertyList(
            List.of(
                new Uid(entry.id() + "@cordee.eu"),
                new DtStart<>(entry.startsAt()),
                new DtEnd<>(entry.endsAt()),
                new Summary(entry.summary()),
                new Location(entry.place()),
                // Not every calendar program shows the URL, but all show the text.
                new Description(event.title() + "\n" + agenda),
                new Url(agenda),
                status(entry))));
  }

  void add(UUID id, VEvent component, Revision revision) {
    component.add(new Sequence(revision.sequence()));
    component.add(new DtStamp(revision.since()));
    component.add(new LastModified(revision.since()));
    calendar.add(component);
    components.put(id, component);
  }

  /** Those of them that are here, each as it stands between the calendar's own lines. */
  Map<UUID, String> entries(Set<UUID> ids) {
    return components.entrySet().stream()
        .filter(entry -> ids.contains(entry.getKey()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entry -> FoldedLines.of(entry.getValue().toString())));
  }

  String write() {
    return FoldedLines.of(calendar.toString());
  }

  private static Status status(CalendarEntry entry) {
    return entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
  }
}
