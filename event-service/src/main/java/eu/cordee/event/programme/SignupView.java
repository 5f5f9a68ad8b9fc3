package eu.cordee.event.programme;

import eu.cordee.event.commitment.CommitmentState;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up as its participant sees it.
 *
 * @param reason stable code of a refusal, for instance {@code person-busy}; else null
 */
@Schema(description = "A participant's place in a session")
record SignupView(
    UUID id,
    UUID sessionId,
    CommitmentState state,
    @Nullable @Schema(examples = "person-busy") String reason) {

  static SignupView of(Signup signup) {
    return new SignupView(signup.id(), signup.sessionId(), signup.state(), signup.reason());
  }
}
