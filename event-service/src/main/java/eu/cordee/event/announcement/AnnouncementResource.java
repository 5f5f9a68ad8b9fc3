package eu.cordee.event.announcement;

import eu.cordee.event.registration.ParticipantView;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** What organisers tell people at their event. */
@Path("/events/{id}/announcements")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "announcements", description = "What organisers tell people at their event")
public class AnnouncementResource {

  private final Announcements announcements;

  AnnouncementResource(Announcements announcements) {
    this.announcements = announcements;
  }

  @GET
  @Operation(
      operationId = "listAnnouncements",
      summary = "What was announced and will be, the newest first; for organisers")
  public Page<AnnouncementView> find(
      UUID id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return announcements.list(id, cursor, limit);
  }

  @POST
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "announce",
      summary =
          "Tell people at the event something, at once or at a time; in their inbox and by mail")
  public AnnouncementView announce(UUID id, @Valid @NotNull WriteAnnouncement wish) {
    return announcements.announce(id, wish);
  }

  @GET
  @Path("/{announcementId}")
  @Operation(operationId = "getAnnouncement", summary = "An announcement; for organisers")
  public AnnouncementView read(UUID id, UUID announcementId) {
    return announcements.read(id, announcementId);
  }

  @DELETE
  @Path("/{announcementId}")
  @Operation(
      operationId = "callAnnouncementOff",
      summary = "What is not sent yet is not sent at all")
  public void callOff(UUID id, UUID announcementId) {
    announcements.callOff(id, announcementId);
  }

  @GET
  @Path("/segment")
  @Operation(
      operationId = "listSegment",
      summary = "Who an announcement to this segment would go to now")
  public Page<ParticipantView> who(
      UUID id,
      @QueryParam("organisationId") @Nullable UUID organisationId,
      @QueryParam("clusterId") @Nullable UUID clusterId,
      @QueryParam("organisationKind") Segment.@Nullable OrganisationKind organisationKind,
      @QueryParam("withoutMeeting") @DefaultValue("false") boolean withoutMeeting,
      @QueryParam("meetingsBelow") @Nullable @Min(1) @Max(Segment.MOST_MEETINGS)
          Integer meetingsBelow,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return announcements.who(
        id,
        new Segment(organisationId, clusterId, organisationKind, withoutMeeting, meetingsBelow),
        cursor,
        limit);
  }

  @GET
  @Path("/segment/size")
  @Operation(
      operationId = "countSegment",
      summary = "How many an announcement to this segment would go to now")
  public SegmentSize size(
      UUID id,
      @QueryParam("organisationId") @Nullable UUID organisationId,
      @QueryParam("clusterId") @Nullable UUID clusterId,
      @QueryParam("organisationKind") Segment.@Nullable OrganisationKind organisationKind,
      @QueryParam("withoutMeeting") @DefaultValue("false") boolean withoutMeeting,
      @QueryParam("meetingsBelow") @Nullable @Min(1) @Max(Segment.MOST_MEETINGS)
          Integer meetingsBelow) {
    return announcements.size(
        id,
        new Segment(organisationId, clusterId, organisationKind, withoutMeeting, meetingsBelow));
  }
}
