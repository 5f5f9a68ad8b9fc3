package eu.cordee.registry.study;

import eu.cordee.registry.search.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What reviewers mark a project by, from 0 to 4, and what each mark means. */
@Embeddable
@Schema(description = "What reviewers mark a project by, from 0 to 4, and what each mark means")
public record StudyCriterion(
    @Schema(description = "Short name in capitals; names it in marks")
        @Column(name = "code")
        @NotNull
        @Pattern(regexp = StudyInstrument.CODE, message = StudyInstrument.CODE_MESSAGE)
        String code,
    @Schema(description = "As people write it; empty for the three that every client can name")
        @Column(name = "name")
        @NotNull
        @Size(max = 200)
        @PlainText
        String name,
    @Schema(description = "What the marks 0 to 4 mean, in this order")
        @Column(name = "levels")
        @JdbcTypeCode(SqlTypes.ARRAY)
        @NotNull
        @Size(min = 5, max = 5)
        List<@NotBlank @Size(max = 500) @PlainText String> levels) {

  /** What past projects are asked when a study says nothing else. */
  static final List<StudyCriterion> THREE =
      List.of(
          new StudyCriterion(
              "EFFECTIVENESS",
              "",
              List.of(
                  "No effect on small firms is documented",
                  "Contacts were made, nothing followed",
                  "Some firms went on together for a time",
                  "Several firms entered a foreign market or joint project",
                  "Most firms that took part did, and figures show it")),
          new StudyCriterion(
              "SUSTAINABILITY",
              "",
              List.of(
                  "Ended with the funding",
                  "Traces remain, nobody is in charge",
                  "Goes on in parts on the side",
                  "Goes on with means of its own",
                  "Goes on, pays for itself and has grown")),
          new StudyCriterion(
              "TRANSFERABILITY",
              "",
              List.of(
                  "Bound to one place or person",
                  "Would have to be invented anew elsewhere",
                  "Parts can be taken over",
                  "Described so that others can do it",
                  "Others in another country have done it")));
}
