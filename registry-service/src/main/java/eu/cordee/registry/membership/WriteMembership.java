package eu.cordee.registry.membership;

import eu.cordee.registry.search.Day;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** As what, and how long, an organisation belongs to a cluster. */
@Schema(description = "As what, and how long, an organisation belongs to a cluster")
public record WriteMembership(
    @NotNull(message = "must be one of FULL, FOUNDING, ASSOCIATED, SUPPORTING") MembershipRole role,
    @Schema(
            description = "Its first day; null where nobody knows",
            format = "date",
            examples = "2012-09-26")
        @Nullable
        @Pattern(regexp = Day.PATTERN, message = Day.MESSAGE)
        String since,
    @Schema(
            description =
                "Its last day unless it is renewed; null where none was agreed. Nothing ends by itself",
            format = "date",
            examples = "2027-12-31")
        @Nullable
        @Pattern(regexp = Day.PATTERN, message = Day.MESSAGE)
        String until) {}
