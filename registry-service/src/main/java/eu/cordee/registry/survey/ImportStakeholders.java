package eu.cordee.registry.survey;

import eu.cordee.registry.search.PlainText;
import eu.cordee.registry.study.StudyInstrument;
import eu.cordee.registry.study.WriteStudy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom a survey asks, to enter or, where the reference is known in it, to correct. */
@Schema(description = "Whom a survey asks, to enter or to correct by their references")
public record ImportStakeholders(
    @NotNull @Valid @Size(min = 1, max = 1_000) List<@NotNull Row> stakeholders) {

  /** Somebody to ask. */
  @Schema(name = "StakeholderRow", description = "Somebody to ask")
  public record Row(
      @Schema(description = "Names them in the survey") @NotBlank @Size(max = 100) @PlainText
          String reference,
      @Schema(description = "What they are called") @NotBlank @Size(max = 200) @PlainText
          String name,
      @Schema(description = "Where they get mail, or null") @Nullable @Email @Size(max = 254)
          String email,
      @Schema(description = "In which language they are asked")
          @NotNull
          @Pattern(regexp = "en|de|fr|it|sl")
          String language,
      @Schema(description = "Short name in capitals of the group that they speak for")
          @NotNull
          @Pattern(regexp = StudyInstrument.CODE)
          String group,
      @Schema(description = "NUTS code of the region of the study that they speak for")
          @NotNull
          @Pattern(regexp = WriteStudy.NUTS, message = WriteStudy.NUTS_MESSAGE)
          String nuts) {}
}
