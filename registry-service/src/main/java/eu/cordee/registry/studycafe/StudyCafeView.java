package eu.cordee.registry.studycafe;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A café of a study, and what it found. */
@Schema(name = "StudyCafeView", description = "A café of a study, and what it found")
public record StudyCafeView(
    UUID cafeId,
    @Schema(description = "The event in which it is held") UUID eventId,
    @Schema(description = "What it is called; empty until it tells a finding") String title,
    @Schema(description = "NUTS code of the region that it speaks for") String nuts,
    @Schema(description = "What that region is called") String region,
    @Schema(description = "When it was held, in UTC; null until it tells a finding")
        @Nullable Instant heldAt,
    @Schema(
            description =
                "Instruments by the votes for its findings, most first; those of one list have as many")
        List<List<String>> tiers,
    @Schema(description = "What it found, most votes first") List<StudyFindingView> findings) {

  /** What a café found. */
  @Schema(name = "StudyFindingView", description = "What a café found")
  public record StudyFindingView(
      UUID id,
      @Schema(description = "Which version of it; grows with each change") long version,
      @Schema(description = "In one or two sentences") String statement,
      @Schema(description = "Short name of the instrument it is about, or null")
          @Nullable String instrument,
      @Schema(description = "What it is about") List<String> themes,
      @Schema(description = "How many lines that tables wrote say so") int supports,
      @Schema(description = "What those who disagree say") List<String> dissent,
      @Schema(
              description =
                  "Votes of the people there; null below five, for which nobody is to be known")
          @Nullable Long votes,
      @Schema(description = "What tables wrote that says so") List<FindingLine> lines) {}
}
