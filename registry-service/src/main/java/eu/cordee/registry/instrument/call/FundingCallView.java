package eu.cordee.registry.instrument.call;

import eu.cordee.kit.http.Versioned;
import eu.cordee.registry.organisation.OrganisationKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A call as its page shows it. */
@Schema(name = "FundingCallView", description = "A call as its page shows it")
public record FundingCallView(
    UUID id,
    @Schema(description = "The programme that pays") UUID programmeId,
    @Schema(description = "What the programme is called") String programmeTitle,
    FundingCallState state,
    String title,
    @Schema(description = "What is paid for") String activities,
    @Schema(description = "Who may apply") String applicants,
    @Schema(description = "How much of the costs is paid, and how that is computed")
        String amountRule,
    @Schema(description = "By what is chosen, in the order in which assessors mark it")
        List<String> criteria,
    @Schema(description = "What managers check of each application before it is assessed")
        List<String> conditions,
    @Schema(description = "Kinds of organisation that may apply; none for all")
        List<OrganisationKind> kinds,
    @Schema(description = "Countries from which one may apply; none for all")
        List<String> countries,
    @Schema(description = "Whether only members of the owner of the programme may apply")
        boolean membersOnly,
    @Schema(description = "ISO 4217 code of all amounts") String currency,
    @Schema(description = "What one application may get, in minor units") @Nullable Long maximum,
    @Schema(description = "What all may get together, in minor units") @Nullable Long budget,
    @Schema(description = "What an organisation may get in all calls of the programme") long cap,
    @Schema(description = "Until when applications are handed in, in UTC")
        @Nullable Instant deadline,
    @Schema(description = "IANA zone in which its deadline is announced") String zone,
    @Schema(description = "First day of use", format = "date") @Nullable String usedFrom,
    @Schema(description = "Last day of use", format = "date") @Nullable String usedUntil,
    @Schema(description = "When it opened, in UTC; null for a draft") @Nullable Instant openedAt,
    @Schema(description = "Properties that it still lacks to open; none once it has")
        List<String> missing,
    @Schema(description = "Whether the caller manages it") boolean manages,
    long version)
    implements Versioned {}
