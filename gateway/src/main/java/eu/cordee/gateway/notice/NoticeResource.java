package eu.cordee.gateway.notice;

import eu.cordee.kit.http.Page;
import eu.cordee.kit.identity.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One's own inbox over HTTP. Nobody reads another's. */
@Path("/api/notices")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class NoticeResource {

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  /** A session may have ended meanwhile; the screen comes again. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Notices notices;
  private final LiveNotices live;
  private final Caller caller;

  NoticeResource(Notices notices, LiveNotices live, Caller caller) {
    this.notices = notices;
    this.live = live;
    this.caller = caller;
  }

  @GET
  @Operation(operationId = "listNotices", summary = "What I was told, the newest first")
  public Page<NoticeView> list(
      @RestQuery @DefaultValue("false") boolean unread,
      @RestQuery @Nullable String cursor,
      @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return notices.list(caller.personId(), unread, cursor, limit);
  }

  @GET
  @Path("/unread")
  @Operation(operationId = "countUnreadNotices", summary = "How many notices I have not read")
  public UnreadNotices unread() {
    return notices.unread(caller.personId());
  }

  @PUT
  @Path("/read")
  @Operation(
      operationId = "readNotices",
      summary = "I have read these notices; answers what is left")
  public UnreadNotices read(@NotNull @Valid ReadNotices which) {
    UUID me = caller.personId();
    UnreadNotices left = notices.markRead(me, which);
    live.tell(me, left);
    return left;
  }

  @GET
  @Path("/changes")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  @Operation(
      operationId = "streamNotices",
      summary = "Server-sent events named notices: how many are unread has changed")
  @APIResponse(
      responseCode = "200",
      description = "A long stream; a comment every 15 s shows that it lives",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = UnreadNotices.class)))
  public Multi<OutboundSseEvent> changes(@Context Sse sse) {
    Multi<OutboundSseEvent> hints =
        live.of(caller.personId())
            .map(
                unread ->
                    sse.newEventBuilder()
                        .name("notices")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(unread)
                        .build());
    Multi<OutboundSseEvent> heartbeats =
        Multi.createFrom()
            .ticks()
            .every(HEARTBEAT)
            .onOverflow()
            .drop()
            .map(tick -> sse.newEventBuilder().comment("here").build());
    return Multi.createBy().merging().streams(hints, heartbeats).select().first(LONGEST);
  }
}
