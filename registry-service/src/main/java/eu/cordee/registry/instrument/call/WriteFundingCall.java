package eu.cordee.registry.instrument.call;

import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.instrument.programme.WriteFundingProgramme;
import eu.cordee.registry.organisation.OrganisationKind;
import eu.cordee.registry.search.Day;
import eu.cordee.registry.search.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a call says. All but its title may be said later, until it opens. */
@Schema(description = "What a call says; all but its title may be said later, until it opens")
public record WriteFundingCall(
    @Schema(description = "The programme that pays; stays") @NotNull UUID programmeId,
    @NotBlank @Size(max = 200) @PlainText String title,
    @Schema(description = "What is paid for") @Nullable @Size(max = 5_000) @PlainText
        String activities,
    @Schema(description = "Who may apply") @Nullable @Size(max = 2_000) @PlainText
        String applicants,
    @Schema(description = "How much of the costs is paid, and how that is computed")
        @Nullable
        @Size(max = 2_000)
        @PlainText
        String amountRule,
    @Schema(description = "By what is chosen, in the order in which assessors mark it")
        @Nullable
        @Size(max = 10)
        List<@NotNull @NotBlank @Size(max = 300) @PlainText String> criteria,
    @Schema(description = "What managers check of each application before it is assessed")
        @Nullable
        @Size(max = 20)
        List<@NotNull @NotBlank @Size(max = 300) @PlainText String> conditions,
    @Schema(description = "Kinds of organisation that may apply; all when left out")
        @Nullable
        @Size(max = 5)
        Set<@NotNull OrganisationKind> kinds,
    @Schema(description = "Countries from which one may apply; all when left out")
        @Nullable
        @Size(max = 50)
        Set<
                @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be a code of two letters")
                String>
            countries,
    @Schema(
            description =
                "Whether only members of the cluster, or of one of the alliance, that owns the"
                    + " programme may apply; false when left out")
        @Nullable Boolean membersOnly,
    @Schema(description = "What one application may get, in minor units")
        @Nullable
        @Min(1)
        @Max(WriteFundingProgramme.MOST_MONEY)
        Long maximum,
    @Schema(description = "What all may get together, in minor units")
        @Nullable
        @Min(1)
        @Max(WriteFundingProgramme.MOST_MONEY)
        Long budget,
    @Schema(description = "Until when applications are handed in, in UTC")
        @Nullable Instant deadline,
    @Schema(
            description = "IANA zone in which its deadline is announced",
            examples = "Europe/Zurich")
        @NotBlank
        String zone,
    @Schema(description = "First day of use", format = "date", examples = "2027-01-01")
        @Nullable
        @Pattern(regexp = Day.PATTERN, message = Day.MESSAGE)
        String usedFrom,
    @Schema(description = "Last day of use", format = "date", examples = "2027-12-31")
        @Nullable
        @Pattern(regexp = Day.PATTERN, message = Day.MESSAGE)
        String usedUntil) {

  /**
   * The rules that reach over more than one field.
   *
   * @throws ProblemException 400 with the field
   */
  void check() {
    // Offsets such as +02:00 are zones to Java, but they know no daylight saving.
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw ProblemException.badField("zone", "is not an IANA time zone");
    }
    LocalDate from = Day.read("usedFrom", usedFrom);
    LocalDate until = Day.read("usedUntil", usedUntil);
    if (from != null && until != null && until.isBefore(from)) {
      throw ProblemException.badField("usedUntil", "must not be before usedFrom");
    }
  }
}
