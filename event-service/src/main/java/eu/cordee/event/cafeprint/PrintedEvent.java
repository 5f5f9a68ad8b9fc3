package eu.cordee.event.cafeprint;

import eu.cordee.event.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What paper says of its event, so that it is known again when it lies about: in no language. */
record PrintedEvent(String title, String venue, Instant startsAt, Instant endsAt, ZoneId zone) {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  static PrintedEvent of(Event event) {
    return new PrintedEvent(
        event.title(), event.venue(), event.startsAt(), event.endsAt(), ZoneId.of(event.zone()));
  }

  String clock(Instant time) {
    return CLOCK.format(time.atZone(zone));
  }

  String whenAndWhere() {
    LocalDate first = LocalDate.ofInstant(startsAt, zone);
    LocalDate last = LocalDate.ofInstant(endsAt, zone);
    String dates = first.equals(last) ? first.toString() : first + " – " + last;
    return dates + " · " + venue;
  }
}
