package eu.cordee.registry.sectorgroup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** As what somebody belongs to a sector group. */
@Schema(description = "As what somebody belongs to a sector group")
public record WriteSectorGroupMember(
    @Schema(description = "Whether they lead it; false when left out") @Nullable Boolean chairs) {}
