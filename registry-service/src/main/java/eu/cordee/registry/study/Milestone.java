package eu.cordee.registry.study;

import eu.cordee.registry.search.Day;
import eu.cordee.registry.search.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a study has reached by a day. */
@Embeddable
record Milestone(@Column(name = "day") LocalDate day, @Column(name = "title") String title) {

  /** A milestone as it is written. */
  @Schema(name = "StudyMilestone", description = "What a study has reached by a day")
  record Written(
      @Schema(description = "The day", format = "date", examples = "2027-06-30")
          @NotNull
          @Pattern(regexp = Day.PATTERN, message = Day.MESSAGE)
          String day,
      @Schema(description = "What is reached") @NotBlank @Size(max = 200) @PlainText
          String title) {}
}
