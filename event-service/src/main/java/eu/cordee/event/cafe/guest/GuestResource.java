package eu.cordee.event.cafe.guest;

import eu.cordee.event.commitment.AnswerWait;
import eu.cordee.event.commitment.CommitmentState;
import eu.cordee.event.commitment.PlaceAnswer;
import eu.cordee.event.registration.Turnstile;
import eu.cordee.kit.http.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Places in a café. A place is held at once, and confirmed when the agenda has agreed. */
@Path("/events/{id}/cafes/{cafeId}/guests")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "cafes")
public class GuestResource {

  private final Guests guests;
  private final AnswerWait answers;
  private final Turnstile turnstile;

  GuestResource(Guests guests, AnswerWait answers, Turnstile turnstile) {
    this.guests = guests;
    this.answers = answers;
    this.turnstile = turnstile;
  }

  @POST
  @Operation(operationId = "joinCafe", summary = "Take a place in a café")
  @APIResponse(
      responseCode = "201",
      description = "The place is yours",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = GuestView.class)))
  @APIResponse(
      responseCode = "202",
      description = "The place is held; the agenda has not answered yet: look at Location",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = GuestView.class)))
  public RestResponse<GuestView> join(UUID id, UUID cafeId) {
    GuestView held = turnstile.pass(cafeId, () -> guests.hold(id, cafeId));
    GuestView place =
        answers.await(
            held.id(),
            () -> guests.asItStands(held.id()),
            view -> view.state() == CommitmentState.PENDING);
    return PlaceAnswer.of(place.state(), place.reason(), place, "guests/" + place.id());
  }

  @POST
  @Path("/imports")
  @Operation(
      operationId = "inviteCafeGuests",
      summary = "Give places to participants, all or none, and say what is known of them")
  public InvitedGuests invite(UUID id, UUID cafeId, @Valid @NotNull InviteGuests wish) {
    return turnstile.pass(cafeId, () -> guests.invite(id, cafeId, wish));
  }

  @GET
  @Operation(operationId = "listCafeGuests", summary = "Who has a place, for organisers")
  public Page<GuestView> find(UUID id, UUID cafeId) {
    return guests.list(id, cafeId);
  }

  @GET
  @Path("/{guestId}")
  @Operation(operationId = "getCafeGuest", summary = "Where a place stands")
  public GuestView read(UUID id, UUID cafeId, UUID guestId) {
    return guests.read(id, cafeId, guestId);
  }

  @DELETE
  @Path("/{guestId}")
  @Operation(operationId = "leaveCafe", summary = "Give the place back")
  public void withdraw(UUID id, UUID cafeId, UUID guestId) {
    guests.withdraw(id, cafeId, guestId);
  }
}
