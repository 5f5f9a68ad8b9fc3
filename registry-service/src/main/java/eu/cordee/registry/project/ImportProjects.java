package eu.cordee.registry.project;

import eu.cordee.registry.search.PlainText;
import eu.cordee.registry.study.StudyInstrument;
import eu.cordee.registry.study.WriteStudy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Past projects to enter or, where the reference is known in the study, to correct. */
@Schema(description = "Past projects to enter, or to correct by their references")
public record ImportProjects(@NotNull @Size(min = 1, max = 1_000) List<@NotNull Row> projects) {

  /**
   * One past project. Its constraints are checked row by row, so that every bad line is told.
   *
   * @param reference names it in the study
   */
  @Schema(name = "ProjectRow", description = "One past project")
  public record Row(
      @Schema(description = "Names it in the study, as an acronym or a number of the programme")
          @NotBlank
          @Size(max = 100)
          @PlainText
          String reference,
      @NotBlank @Size(max = 300) @PlainText String title,
      @Schema(description = "Who paid for it") @Nullable @Size(max = 200) @PlainText
          String programme,
      @Schema(description = "What it did and what came of it")
          @Nullable
          @Size(max = 5_000)
          @PlainText
          String summary,
      @Schema(description = "NUTS code of the region of the study that it counts for")
          @NotNull
          @Pattern(regexp = WriteStudy.NUTS, message = WriteStudy.NUTS_MESSAGE)
          String nuts,
      @Schema(description = "The year in which it began") @NotNull @Min(1980) @Max(2100)
          Integer startYear,
      @Schema(description = "The year in which it ended") @NotNull @Min(1980) @Max(2100)
          Integer endYear,
      @Schema(description = "In whole euros, or null")
          @Nullable
          @PositiveOrZero
          @Max(1_000_000_000_000L)
          Long budget,
      @Schema(description = "Short names of the instruments that it used")
          @NotNull
          @Size(min = 1, max = 20)
          List<@NotNull @Pattern(regexp = StudyInstrument.CODE) String> instruments,
      @Nullable @Valid @Size(max = 100) List<@NotNull ProjectPartner> partners,
      @Schema(description = "Where one reads about it") @Nullable @Size(max = 20)
          List<@NotNull @Size(max = 500) @Pattern(regexp = "https?://[^\\s\"<>]+") String> links) {}
}
