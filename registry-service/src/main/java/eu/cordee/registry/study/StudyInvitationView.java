package eu.cordee.registry.study;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A way into a study, for whoever is given it. */
@Schema(name = "StudyInvitationView", description = "A way into a study, for whoever is given it")
public record StudyInvitationView(
    @Schema(description = "The secret part of its address; told once") String secret,
    @Schema(description = "As what those who come by it work on the study") List<StudyRole> roles,
    @Schema(description = "Until when it may be used, in UTC") Instant expiresAt) {}
