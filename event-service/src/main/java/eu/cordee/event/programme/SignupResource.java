package eu.cordee.event.programme;

import eu.cordee.event.commitment.AnswerWait;
import eu.cordee.event.commitment.CommitmentState;
import eu.cordee.event.commitment.PlaceAnswer;
import eu.cordee.event.registration.Turnstile;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.identity.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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

/** Places in sessions. A place is held at once, and confirmed when the agenda has agreed. */
@Path("/events/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "programme")
public class SignupResource {

  private final Signups signups;
  private final AnswerWait answers;
  private final Turnstile turnstile;
  private final Caller caller;

  SignupResource(Signups signups, AnswerWait answers, Turnstile turnstile, Caller caller) {
    this.signups = signups;
    this.answers = answers;
    this.turnstile = turnstile;
    this.caller = caller;
  }

  @POST
  @Path("/sessions/{sessionId}/signups")
  @Operation(operationId = "signUp", summary = "Take a place in a session")
  @APIResponse(
      responseCode = "201",
      description = "The place is yours",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SignupView.class)))
  @APIResponse(
      responseCode = "202",
      description = "The place is held; the agenda has not answered yet: look at Location",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SignupView.class)))
  public RestResponse<SignupView> signUp(UUID id, UUID sessionId) {
    // Who was never here waits for the registry's message outside of the turnstile.
    if (turnstile.pass(sessionId, caller::knownPersonId).isEmpty()) {
      caller.personId();
    }
    SignupView held = turnstile.pass(sessionId, () -> signups.hold(id, sessionId));
    SignupView place =
        answers.await(
            held.id(),
            () -> signups.asItStands(held.id()),
            view -> view.state() == CommitmentState.PENDING);
    return PlaceAnswer.of(place.state(), place.reason(), place, "../../signups/" + place.id());
  }

  @GET
  @Path("/signups")
  @Operation(operationId = "listMySignups", summary = "My places in sessions")
  public Page<SignupView> mine(UUID id) {
    return signups.mine(id);
  }

  @GET
  @Path("/signups/{signupId}")
  @Operation(operationId = "getSignup", summary = "Where a sign-up stands")
  public SignupView read(UUID id, UUID signupId) {
    return signups.read(id, signupId);
  }

  @DELETE
  @Path("/signups/{signupId}")
  @Operation(operationId = "withdrawSignup", summary = "Give the place back")
  public void withdraw(UUID id, UUID signupId) {
    signups.withdraw(id, signupId);
  }
}
