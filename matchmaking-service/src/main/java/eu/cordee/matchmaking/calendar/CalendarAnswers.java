package eu.cordee.matchmaking.calendar;

import eu.cordee.kit.Sha256;
import eu.cordee.kit.http.ETags;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.matchmaking.calendar.Revisions.Shown;
import eu.cordee.matchmaking.eventcopy.EventCopies;
import eu.cordee.matchmaking.eventcopy.EventCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.fortuna.ical4j.model.component.VEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers with one participant's agenda as iCalendar, or that it has not changed. */
@ApplicationScoped
class CalendarAnswers {

  static final String ICALENDAR = "text/calendar;charset=utf-8";

  private final CalendarEntries entries;
  private final Revisions revisions;
  private final EventCopies events;
  private final String publicUrl;

  CalendarAnswers(
      CalendarEntries entries,
      Revisions revisions,
      EventCopies events,
      @ConfigProperty(name = "cordee.public-url") String publicUrl) {
    this.entries = entries;
    this.revisions = revisions;
    this.events = events;
    this.publicUrl = publicUrl;
  }

  /** Weak, since it may be packed on its way. */
  RestResponse<String> answer(UUID eventId, UUID participantId, HttpHeaders asked) {
    String text = write(eventId, participantId);
    String tag = "W/\"" + mark(text) + "\"";
    ResponseBuilder<String> answer =
        ETags.isKnown(asked.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)
            ? ResponseBuilder.notModified()
            : ResponseBuilder.ok(text)
                .header("Content-Type", ICALENDAR)
                .header("Content-Disposition", "inline; filename=\"agenda.ics\"");
    return answer
        .header(HttpHeaders.ETAG, tag)
        .header("Cache-Control", "private, no-cache")
        .build();
  }

  /**
   * Single entries as they stand in the feed at this moment, with the same revision.
   *
   * @return by their ids, without those that are not in this agenda
   */
  Map<UUID, String> entries(UUID eventId, UUID participantId, Set<UUID> entryIds) {
    return compose(eventId, participantId).entries(entryIds);
  }

  private String write(UUID eventId, UUID participantId) {
    return compose(eventId, participantId).write();
  }

  private AgendaCalendar compose(UUID eventId, UUID participantId) {
    EventCopy event =
        events.find(eventId).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    AgendaCalendar calendar = new AgendaCalendar(event, agendaOf(event));
    Map<UUID, VEvent> components = new LinkedHashMap<>();
    List<Shown> shown =
        entries.of(participantId).stream()
            .map(
                entry -> {
                  VEvent component = calendar.component(entry);
                  components.put(entry.id(), component);
                  return new Shown(entry, mark(component.toString()));
                })
            .toList();
    Map<UUID, Revision> known = revisions.of(participantId, shown);
    components.forEach((id, component) -> calendar.add(id, component, known.get(id)));
    return calendar;
  }

  /** Where the entries can be moved and called off. */
  private URI agendaOf(EventCopy event) {
    return URI.create(publicUrl + "/events/" + event.id() + "/agenda");
  }

  /** As letters, digits, {@code -} and {@code _}; kept marks are compared with it. */
  private static String mark(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(text));
  }
}
