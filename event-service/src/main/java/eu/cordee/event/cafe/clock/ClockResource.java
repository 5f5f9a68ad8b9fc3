package eu.cordee.event.cafe.clock;

import eu.cordee.event.cafe.CafeAccess;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The clock of a café, for the big screen and every phone. */
@Path("/events/{id}/cafes/{cafeId}")
@Authenticated
@RunOnVirtualThread
@Tag(name = "cafes")
public class ClockResource {

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  /** Then the client connects again, with a login that is still good. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final CafeClock clock;
  private final CafeAccess access;
  private final LiveCafes live;

  ClockResource(CafeClock clock, CafeAccess access, LiveCafes live) {
    this.clock = clock;
    this.access = access;
    this.live = live;
  }

  /** What a listener is told: time to read the café again. */
  @Schema(name = "CafeHint")
  record Hint(UUID cafeId) {}

  @GET
  @Path("/clock")
  @Operation(operationId = "getCafeClock", summary = "Where the café stands now")
  public ClockView read(UUID id, UUID cafeId) {
    return clock.read(id, cafeId);
  }

  @POST
  @Path("/clock")
  @Operation(
      operationId = "moveCafeClock",
      summary = "Begin a round, let people move, or end the café")
  public ClockView move(UUID id, UUID cafeId, @Valid @NotNull MoveClock wish) {
    return clock.move(id, cafeId, wish);
  }

  @GET
  @Path("/changes")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  @Operation(
      operationId = "streamCafeChanges",
      summary = "Server-sent events named cafe: clock, seats or harvest changed, read them again")
  @APIResponse(
      responseCode = "200",
      description = "An endless stream; a comment every 15 s shows that it lives",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = Hint.class)))
  public Multi<OutboundSseEvent> changes(UUID id, UUID cafeId, @Context Sse sse) {
    // In a transaction that ends here: otherwise each open phone would keep a database connection.
    QuarkusTransaction.requiringNew().call(() -> access.visible(id, cafeId).id());
    Multi<OutboundSseEvent> hints = live.of(cafeId).map(changed -> hint(sse, changed));
    Multi<OutboundSseEvent> heartbeats =
        Multi.createFrom()
            .ticks()
            .every(HEARTBEAT)
            .onOverflow()
            .drop()
            .map(tick -> sse.newEventBuilder().comment("here").build());
    return Multi.createBy().merging().streams(hints, heartbeats).select().first(LONGEST);
  }

  private static OutboundSseEvent hint(Sse sse, UUID cafeId) {
    return sse.newEventBuilder()
        .name("cafe")
        .mediaType(MediaType.APPLICATION_JSON_TYPE)
        .data(new Hint(cafeId))
        .build();
  }
}
