package eu.cordee.gateway.notice.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a notice says in one language, times in its event's zone: as the client's sentence.ts. */
public record Saying(MailWords words) {

  private static final String NOTHING = "–";

  /** In one sentence. */
  public String of(MailedNotice one) {
    ZoneId zone = ZoneId.of(one.zone());
    Map<String, String> values = new HashMap<>();
    values.put("name", one.withName() == null ? words.say("notice.somebody") : one.withName());
    values.put("title", one.title() == null ? "" : one.title());
    values.put("event", one.eventTitle());
    values.put("place", one.place() == null ? NOTHING : one.place());
    values.put("zone", one.zone());
    values.put("time", time(one.startsAt(), zone));
    values.put("from", time(one.startedAt() == null ? one.startsAt() : one.startedAt(), zone));
    values.put("dates", dates(one, zone));
    return words.say("notice.said." + one.kind(), values);
  }

  private String time(@Nullable Instant time, ZoneId zone) {
    if (time == null) {
      return NOTHING;
    }
    String day =
        DateTimeFormatter.ofLocalizedPattern("MMMEd")
            .localizedBy(words.locale())
            .format(time.atZone(zone));
    return day + ", " + DateTimeFormatter.ofPattern("HH:mm").format(time.atZone(zone));
  }

  private String dates(MailedNotice one, ZoneId zone) {
    if (one.startsAt() == null || one.endsAt() == null) {
      return NOTHING;
    }
    DateTimeFormatter day =
        DateTimeFormatter.ofLocalizedPattern("yMMMMd").localizedBy(words.locale());
    String first = day.format(one.startsAt().atZone(zone));
    String last = day.format(one.endsAt().atZone(zone));
    return first.equals(last) ? first : first + " – " + last;
  }
}
