package eu.cordee.registry.survey;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody whom a survey asks. */
@Schema(name = "StakeholderView", description = "Somebody whom a survey asks")
public record StakeholderView(
    UUID id,
    @Schema(description = "Names them in the survey") String reference,
    @Schema(description = "What they are called") String name,
    @Schema(description = "Where they get mail, or null") @Nullable String email,
    @Schema(description = "In which language they are asked") String language,
    @Schema(description = "Short name of the group that they speak for") String group,
    @Schema(description = "NUTS code of the region that they speak for") String nuts,
    @Schema(description = "Whether they have a secret address") boolean invited,
    Participation participation) {

  /** As it is now. */
  public static StakeholderView of(Stakeholder one) {
    return new StakeholderView(
        one.id(),
        one.reference(),
        one.name(),
        one.email(),
        one.language(),
        one.group(),
        one.nuts(),
        one.isInvited(),
        one.participation());
  }
}
