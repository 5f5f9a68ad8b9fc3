package eu.cordee.registry.organisation;

import eu.cordee.registry.identifier.Identifier;
import eu.cordee.registry.search.PlainText;
import eu.cordee.registry.taxonomy.Located;
import eu.cordee.registry.taxonomy.NaceCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said about an organisation, when it enters the registry and at every change. */
@Located
@Schema(description = "What is said about an organisation")
public record WriteOrganisation(
    @NotBlank @Size(max = 200) @PlainText String name,
    @NotNull(message = "must be one of COMPANY, INSTITUTE, UNIVERSITY, AUTHORITY, INVESTOR")
        OrganisationKind kind,
    @Schema(description = "ISO 3166-1 alpha-2", examples = "CH") @NotNull String country,
    @Schema(description = "NUTS 2021 code down to level 2", examples = "CH02")
        @Nullable String nuts,
    @Schema(description = "NACE Rev. 2 codes", examples = "[\"26.52\"]") @Nullable @Size(max = 20)
        List<@NotNull @NaceCode String> nace,
    @Schema(description = "Technology keywords, kept in lower case") @Nullable @Size(max = 50)
        List<@NotBlank @Size(max = 60) @PlainText String> keywords,
    @Schema(description = "Technology keywords of what it looks for, kept in lower case")
        @Nullable
        @Size(max = 50)
        List<@NotBlank @Size(max = 60) @PlainText String> seeks,
    @Nullable @Size(max = 5_000) @PlainText String description,
    @Schema(examples = "https://example.org")
        @Nullable
        @Size(max = 300)
        @PlainText
        @Pattern(regexp = "https?://\\S+", message = "must be an http or https address")
        String website,
    @Schema(
            description =
                "Domains of its people's mail addresses, by which they can speak for it; that of the"
                    + " website where left out",
            examples = "[\"example.org\"]")
        @Nullable
        @Size(max = 10)
        List<
                @NotNull @Size(max = 253)
                @Pattern(
                    regexp = "[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+",
                    message = "must be a domain like example.org")
                String>
            domains,
    @Schema(description = "By which it is found, too") @Nullable @Size(max = 10)
        List<@NotNull @Valid OtherName> otherNames,
    @Schema(description = "Numbers by which others know it; of one number there is one entry")
        @Nullable
        @Size(max = 10)
        List<@NotNull @Valid Identifier> identifiers)
    implements Located.Place {}
