package eu.cordee.event.cafe.guest;

import eu.cordee.event.commitment.CommitmentState;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A guest of a café as organisers and the guest see it.
 *
 * @param reason stable code of a refusal, for instance {@code person-busy}; else null
 * @param region what the mixing of tables looks at, as kind, cluster and languages are; may be
 *     empty
 */
@Schema(name = "CafeGuest", description = "A participant's place in a café")
record GuestView(
    UUID id,
    UUID cafeId,
    UUID participantId,
    UUID personId,
    CommitmentState state,
    @Nullable @Schema(examples = "person-busy") String reason,
    String region,
    String kind,
    String cluster,
    List<String> languages) {

  static GuestView of(CafeGuest guest) {
    GuestTraits traits = guest.traits();
    return new GuestView(
        guest.id(),
        guest.cafeId(),
        guest.participantId(),
        guest.personId(),
        guest.state(),
        guest.reason(),
        traits.region(),
        traits.kind(),
        traits.cluster(),
        traits.languages());
  }
}
