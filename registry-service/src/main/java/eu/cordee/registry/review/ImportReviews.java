package eu.cordee.registry.review;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reviews that reviewers wrote elsewhere, in a spreadsheet or on paper. */
@Schema(description = "Reviews that reviewers wrote elsewhere, in a spreadsheet or on paper")
public record ImportReviews(@NotNull @Size(min = 1, max = 2_000) List<@NotNull Row> reviews) {

  /** One review. Its constraints are checked row by row, so that every bad line is told. */
  @Schema(name = "ReviewRow", description = "One review that was written elsewhere")
  public record Row(
      @Schema(description = "The project's name in the study") @NotBlank @Size(max = 100) @PlainText
          String reference,
      @Schema(description = "Who wrote it; a reviewer of the study") @NotNull UUID reviewerId,
      @Schema(description = "By criterion, all of them") @NotNull @Valid @Size(min = 1, max = 10)
          List<@NotNull ReviewMark> marks,
      @Schema(description = "Why these marks") @Nullable @Size(max = 5_000) @PlainText
          String comment) {}
}
