package eu.cordee.matchmaking.agenda;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.matchmaking.access.AgendaDoor;
import eu.cordee.matchmaking.access.EventCaller;
import eu.cordee.matchmaking.access.EventDoor;
import eu.cordee.matchmaking.agenda.FreeSlots.FreeSlot;
import eu.cordee.matchmaking.database.Persevering;
import eu.cordee.matchmaking.eventcopy.EventCopies;
import eu.cordee.matchmaking.eventcopy.EventCopy;
import eu.cordee.matchmaking.participantcopy.ParticipantCopies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What occupies a participant's time, and when two of them are free. */
@Path("/events/{eventId}")
@Authenticated
@RunOnVirtualThread
@Persevering
@Tag(name = "agenda", description = "What occupies a participant's time")
public class AgendaResource {

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  /** Then the client connects again, with a login that is still good. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final EventDoor door;
  private final AgendaDoor agendaDoor;
  private final EventCopies events;
  private final ParticipantCopies participants;
  private final AgendaItems items;
  private final FreeSlots freeSlots;
  private final LiveAgendas live;

  AgendaResource(
      EventDoor door,
      AgendaDoor agendaDoor,
      EventCopies events,
      ParticipantCopies participants,
      AgendaItems items,
      FreeSlots freeSlots,
      LiveAgendas live) {
    this.door = door;
    this.agendaDoor = agendaDoor;
    this.events = events;
    this.participants = participants;
    this.items = items;
    this.freeSlots = freeSlots;
    this.live = live;
  }

  /** The slots in which two are free. */
  @Schema(name = "FreeSlots")
  public record FreeSlotsView(List<FreeSlot> slots) {}

  @GET
  @Path("/agenda")
  @Transactional
  @Operation(
      operationId = "getAgenda",
      summary = "My agenda at this event; an organiser may read anybody's")
  public AgendaView agenda(UUID eventId, @RestQuery @Nullable UUID participantId) {
    UUID whose = agendaDoor.whose(eventId, participantId);
    String zone = events.find(eventId).map(EventCopy::zone).orElse("UTC");
    return new AgendaView(zone, items.of(eventId, whose));
  }

  @GET
  @Path("/free-slots")
  @Transactional
  @Operation(
      operationId = "listFreeSlots",
      summary = "Slots in which another participant and I are both free")
  public FreeSlotsView freeSlots(UUID eventId, @RestQuery @NotNull UUID with) {
    UUID me = door.enter(eventId).participant();
    if (!participants.isKnown(eventId, with)) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    return new FreeSlotsView(freeSlots.common(eventId, me, with));
  }

  @GET
  @Path("/agenda/changes")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  @Operation(
      operationId = "streamAgendaChanges",
      summary = "Server-sent events named agenda: my agenda has changed, read it again")
  @APIResponse(
      responseCode = "200",
      description = "An endless stream; a comment every 15 s shows that it lives",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = AgendaChange.Hint.class)))
  public Multi<OutboundSseEvent> changes(UUID eventId, @Context Sse sse) {
    // In a transaction that ends here: without one, the request would keep its database connection
    // as
    // long as the stream is open, and sixteen open phones would have them all.
    EventCaller caller = QuarkusTransaction.requiringNew().call(() -> door.enter(eventId));
    Multi<OutboundSseEvent> hints =
        live.of(eventId, caller.participant(), caller.personId())
            .map(AgendaChange::hint)
            .map(hint -> hint(sse, hint));
    Multi<OutboundSseEvent> heartbeats =
        Multi.createFrom()
            .ticks()
            .every(HEARTBEAT)
            .onOverflow()
            .drop()
            .map(tick -> sse.newEventBuilder().comment("here").build());
    return Multi.createBy().merging().streams(hints, heartbeats).select().first(LONGEST);
  }

  private static OutboundSseEvent hint(Sse sse, AgendaChange.Hint hint) {
    return sse.newEventBuilder()
        .name("agenda")
        .mediaType(MediaType.APPLICATION_JSON_TYPE)
        .data(hint)
        .build();
  }
}
