package eu.cordee.matchmaking.interpreter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A participant who sits in on meetings of people without a common language.
 *
 * @param languages those between which they interpret, as ISO 639-1 codes
 */
@Schema(name = "EventInterpreter")
public record EventInterpreter(
    @NotNull UUID participantId,
    @NotNull @Size(min = 2, max = 20)
        List<@NotNull @Pattern(regexp = "[A-Za-z]{2}") String> languages) {

  /** Writes languages in lower case; nulls stay, so that validation can name them. */
  public EventInterpreter {
    languages = lower(languages);
  }

  private static List<String> lower(@Nullable List<String> codes) {
    return codes == null
        ? List.of()
        : codes.stream()
            .map(code -> code == null ? "" : code.strip().toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
  }
}
