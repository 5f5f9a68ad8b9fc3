package eu.cordee.registry.membership;

import eu.cordee.kit.http.Versioned;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation's belonging to a cluster as the registry shows it. */
@Schema(name = "MembershipView", description = "An organisation's belonging to a cluster")
public record MembershipView(
    UUID id,
    UUID clusterId,
    @Schema(description = "What the cluster is called") String clusterName,
    @Schema(description = "The organisation") UUID organisationId,
    @Schema(description = "What the organisation is called") String organisationName,
    @Schema(description = "As what it belongs") MembershipRole role,
    @Schema(description = "Its first day; null where nobody knows", format = "date")
        @Nullable String since,
    @Schema(
            description = "Its last day unless it is renewed; null where none was agreed",
            format = "date")
        @Nullable String until,
    @Schema(description = "Who says so; as long as it is one side only, it is a claim")
        List<MembershipSide> agreed,
    @Schema(description = "The sides for which the caller may speak") List<MembershipSide> mine,
    long version)
    implements Versioned {}
