package eu.cordee.matchmaking.calendar;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The agenda for calendar programs, behind a secret address. */
@Path("/calendar")
@RunOnVirtualThread
@Tag(name = "agenda")
public class CalendarResource {

  private final CalendarFeeds feeds;
  private final CalendarAnswers answers;

  CalendarResource(CalendarFeeds feeds, CalendarAnswers answers) {
    this.feeds = feeds;
    this.answers = answers;
  }

  @GET
  @Path("/{token}.ics")
  @PermitAll
  @Transactional
  @Produces(CalendarAnswers.ICALENDAR)
  @Operation(
      operationId = "getCalendar",
      summary = "An agenda as iCalendar; whoever has the address may read it")
  public RestResponse<String> calendar(String token, @Context HttpHeaders asked) {
    CalendarFeeds.Feed feed =
        feeds.find(token).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    return answers.answer(feed.eventId(), feed.participantId(), asked);
  }
}
