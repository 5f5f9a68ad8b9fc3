package eu.cordee.matchmaking.calendar;

import eu.cordee.matchmaking.eventcopy.EventCopy;
import java.net.URI;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes an agenda as iCalendar (RFC 5545). Times are in UTC, which no change of summer time and no
 * outdated zone table of a phone can move; the event's zone is named for display.
 */
final class AgendaCalendar {

  private AgendaCalendar() {}

  static String write(EventCopy event, URI agenda, List<CalendarEntry> entries) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Cordee//Agenda//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(new CalScale(CalScale.VALUE_GREGORIAN));
    calendar.add(ImmutableMethod.PUBLISH);
    calendar.add(new XProperty("X-WR-CALNAME", event.title()));
    calendar.add(new XProperty("X-WR-TIMEZONE", event.zone()));
    calendar.add(new XProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT15M"));
    entries.forEach(entry -> calendar.add(component(event, agenda, entry)));
    return calendar.toString();
  }

  private static VEvent component(EventCopy event, URI agenda, CalendarEntry entry) {
    PropertyList properties =
        new PropertyList(
            List.of(
                new Uid(entry.id() + "@cordee.eu"),
                new DtStamp(entry.changedAt()),
                new LastModified(entry.changedAt()),
                new Sequence(Math.toIntExact(entry.sequence())),
                new DtStart<>(entry.startsAt()),
                new DtEnd<>(entry.endsAt()),
                new Summary(entry.summary()),
                new Location(entry.place()),
                // Not every calendar program shows the URL, but all show the text.
                new Description(event.title() + "\n" + agenda),
                new Url(agenda),
                status(entry)));
    return new VEvent(properties);
  }

  private static Status status(CalendarEntry entry) {
    return entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
  }
}
