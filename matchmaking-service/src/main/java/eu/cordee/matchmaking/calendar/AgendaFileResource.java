package eu.cordee.matchmaking.calendar;

import eu.cordee.matchmaking.access.AgendaDoor;
import eu.cordee.matchmaking.database.Persevering;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The agenda for calendar programs of those who log in. */
@Path("/events/{eventId}/agenda.ics")
@Authenticated
@RunOnVirtualThread
@Persevering
@Tag(name = "agenda")
public class AgendaFileResource {

  private final AgendaDoor door;
  private final CalendarAnswers answers;

  AgendaFileResource(AgendaDoor door, CalendarAnswers answers) {
    this.door = door;
    this.answers = answers;
  }

  @GET
  @Transactional
  @Produces(CalendarAnswers.ICALENDAR)
  @Operation(
      operationId = "getAgendaFile",
      summary = "My agenda as iCalendar; an organiser may read anybody's")
  public RestResponse<String> agenda(
      UUID eventId, @RestQuery @Nullable UUID participantId, @Context HttpHeaders asked) {
    return answers.answer(eventId, door.whose(eventId, participantId), asked);
  }
}
