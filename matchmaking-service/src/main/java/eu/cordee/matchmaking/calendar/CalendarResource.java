package eu.cordee.matchmaking.calendar;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.matchmaking.eventcopy.EventCopies;
import eu.cordee.matchmaking.eventcopy.EventCopy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The agenda for calendar programs, behind a secret address. */
@Path("/calendar")
@RunOnVirtualThread
@Tag(name = "agenda")
public class CalendarResource {

  private static final String ICALENDAR = "text/calendar;charset=utf-8";

  private final CalendarFeeds feeds;
  private final CalendarEntries entries;
  private final EventCopies events;
  private final String publicUrl;

  CalendarResource(
      CalendarFeeds feeds,
      CalendarEntries entries,
      EventCopies events,
      @ConfigProperty(name = "cordee.public-url") String publicUrl) {
    this.feeds = feeds;
    this.entries = entries;
    this.events = events;
    this.publicUrl = publicUrl;
  }

  @GET
  @Path("/{token}.ics")
  @PermitAll
  @Transactional
  @Produces(ICALENDAR)
  @Operation(
      operationId = "getCalendar",
      summary = "An agenda as iCalendar; whoever has the address may read it")
  public RestResponse<String> calendar(String token) {
    CalendarFeeds.Feed feed =
        feeds.find(token).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    EventCopy event =
        events.find(feed.eventId()).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    String text = AgendaCalendar.write(event, agendaOf(event), entries.of(feed.participantId()));
    return RestResponse.ResponseBuilder.ok(text)
        .header("Content-Type", ICALENDAR)
        .header("Cache-Control", "private, no-store")
        .header("Content-Disposition", "inline; filename=\"agenda.ics\"")
        .build();
  }

  /** Where the entries can be moved and called off. */
  private URI agendaOf(EventCopy event) {
    return URI.create(publicUrl + "/events/" + event.id() + "/agenda");
  }
}
