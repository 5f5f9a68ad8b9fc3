package eu.cordee.matchmaking.meetingrequest;

import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.matchmaking.access.EventDoor;
import eu.cordee.matchmaking.database.Persevering;
import eu.cordee.matchmaking.meeting.Booking;
import eu.cordee.matchmaking.meeting.Meeting;
import eu.cordee.matchmaking.meeting.MeetingView;
import eu.cordee.matchmaking.meeting.MeetingViews;
import eu.cordee.matchmaking.profile.Profiles;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/**
 * What makes and unmakes an agreement to meet without more words: booking at once and cancelling.
 * Both change the request behind the meeting together with it.
 */
@Path("/events/{eventId}/meetings")
@Authenticated
@RunOnVirtualThread
@Persevering
@Tag(name = "meetings")
public class AgreementResource {

  private final EventDoor door;
  private final Requesting requesting;
  private final AnsweringRequests answering;
  private final Booking booking;
  private final MeetingViews views;
  private final Profiles profiles;

  AgreementResource(
      EventDoor door,
      Requesting requesting,
      AnsweringRequests answering,
      Booking booking,
      MeetingViews views,
      Profiles profiles) {
    this.door = door;
    this.requesting = requesting;
    this.answering = answering;
    this.booking = booking;
    this.views = views;
    this.profiles = profiles;
  }

  @POST
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "bookMeeting",
      summary = "Book a meeting at once with a participant who allows instant booking")
  public MeetingView book(UUID eventId, @Valid @NotNull BookMeeting wish) {
    UUID me = door.enterToBook(eventId).requireTakingPlace().participant();
    Meeting meeting = requesting.instant(eventId, me, wish.guestId()).meeting();
    if (!profiles.allowsInstantBooking(wish.guestId())) {
      throw new ProblemException(RequestProblem.NEEDS_ACCEPTANCE);
    }
    booking.book(meeting, wish.slotId());
    return views.of(meeting);
  }

  @POST
  @Path("/{meetingId}/cancellation")
  @Idempotent
  @Operation(
      operationId = "cancelMeeting",
      summary = "Cancel a meeting; slot and table are free at once")
  public MeetingView cancel(UUID eventId, UUID meetingId) {
    return views.of(answering.cancelMeeting(door.enter(eventId), meetingId));
  }
}
