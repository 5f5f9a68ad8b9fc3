package eu.cordee.registry.study;

import eu.cordee.registry.search.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One kind of help that a study ranks. */
@Embeddable
@Schema(description = "One kind of help that a study ranks")
public record StudyInstrument(
    @Schema(description = "Short name in capitals; names it in projects, rankings and findings")
        @Column(name = "code")
        @NotNull
        @Pattern(regexp = CODE, message = CODE_MESSAGE)
        String code,
    @Schema(description = "As people write it; empty for the five that every client can name")
        @Column(name = "name")
        @NotNull
        @Size(max = 200)
        @PlainText
        String name) {

  /** What short names of instruments and criteria look like. */
  public static final String CODE = "[A-Z][A-Z0-9_]{0,29}";

  static final String CODE_MESSAGE = "must be capitals, digits and underscores, at most thirty";

  /** The five kinds of help to go international, of which findings of cafés speak, too. */
  static final List<StudyInstrument> FIVE =
      Stream.of("PILOT", "PROMOTION", "STRATEGY", "EVENT", "TRAINING")
          .map(code -> new StudyInstrument(code, ""))
          .toList();
}
