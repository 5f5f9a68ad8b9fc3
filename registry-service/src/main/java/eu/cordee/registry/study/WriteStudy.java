package eu.cordee.registry.study;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said about a study. */
@Schema(description = "What is said about a study")
public record WriteStudy(
    @NotBlank @Size(max = 200) @PlainText String title,
    @Schema(description = "What it wants to find out") @NotBlank @Size(max = 1_000) @PlainText
        String question,
    @Nullable @Size(max = 5_000) @PlainText String description,
    @Schema(description = "Whether everybody may read its page; false when left out")
        @Nullable Boolean open,
    @Schema(description = "NUTS codes of the regions under study") @NotNull @Size(max = 50)
        List<@NotNull @Pattern(regexp = NUTS, message = NUTS_MESSAGE) String> regions,
    @Schema(description = "What is ranked; the five kinds of help when left out")
        @Nullable
        @Valid
        @Size(min = 2, max = 20)
        List<@NotNull StudyInstrument> instruments,
    @Schema(
            description =
                "What projects are marked by; effectiveness, sustainability and transferability when left out")
        @Nullable
        @Valid
        @Size(min = 1, max = 10)
        List<@NotNull StudyCriterion> criteria,
    @Nullable @Valid @Size(max = 50) List<@NotNull WriteStudyPartner> partners,
    @Schema(description = "Its timeline") @Nullable @Valid @Size(max = 50)
        List<Milestone.@NotNull Written> milestones) {

  /** What the code of a region looks like. */
  public static final String NUTS = "[A-Z]{2}[A-Z0-9]{0,3}";

  /** What is said of what is none. */
  public static final String NUTS_MESSAGE = "must be the code of a NUTS region";

  /** Where an organisation works for the study, and on what. */
  @Schema(
      name = "WriteStudyPartner",
      description = "Where an organisation works for the study, and on what")
  public record WriteStudyPartner(
      @NotNull UUID organisationId,
      @Schema(description = "NUTS code of its region; one of the study's")
          @Nullable
          @Pattern(regexp = NUTS, message = NUTS_MESSAGE)
          String nuts,
      @Schema(description = "What it does") @Nullable @Size(max = 1_000) @PlainText String task) {}
}
