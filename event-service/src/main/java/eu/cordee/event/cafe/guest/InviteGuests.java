package eu.cordee.event.cafe.guest;

import eu.cordee.event.cafe.WriteCafe;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom an organiser gives a place, and what is known of them. */
@Schema(
    name = "InviteCafeGuests",
    description = "Everybody who takes part in the event, or these; who has a place keeps it")
public record InviteGuests(
    @Schema(description = "All participants of the event who have no place yet")
        @Nullable Boolean everyone,
    @Nullable @Size(max = WriteCafe.MOST_SEATS) List<@Valid @NotNull Invited> guests) {

  /** A participant; what is left out comes from the registry's entry of their organisation. */
  @Schema(name = "InvitedCafeGuest")
  public record Invited(
      @NotNull UUID participantId,
      @Nullable @Size(max = 100) String region,
      @Nullable @Size(max = 100) String kind,
      @Nullable @Size(max = 100) String cluster,
      @Nullable @Size(max = 20) List<@NotNull @Size(max = 20) String> languages) {

    GuestTraits over(GuestTraits known) {
      return new GuestTraits(
          region == null ? known.region() : region.strip(),
          kind == null ? known.kind() : kind.strip(),
          cluster == null ? known.cluster() : cluster.strip(),
          languages == null ? known.languages() : languages);
    }
  }

  boolean invitesEveryone() {
    return Boolean.TRUE.equals(everyone);
  }

  List<Invited> named() {
    return guests == null ? List.of() : guests;
  }
}
