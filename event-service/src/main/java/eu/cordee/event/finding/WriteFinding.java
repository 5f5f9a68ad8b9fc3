package eu.cordee.event.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser codes from the harvest.
 *
 * @param supports entries that say so
 * @param dissents entries that disagree; an entry in both lists disagrees
 */
@Schema(description = "A statement with the entries it stands on")
record WriteFinding(
    @NotBlank @Size(max = 1_000) String statement,
    @Nullable Instrument instrument,
    @Nullable @Size(max = 20) List<@NotBlank @Size(max = 60) String> themes,
    @Nullable @Size(max = 500) List<@NotNull UUID> supports,
    @Nullable @Size(max = 500) List<@NotNull UUID> dissents) {

  String[] cleanThemes() {
    return themes == null
        ? new String[0]
        : themes.stream()
            .map(theme -> theme.strip().toLowerCase(Locale.ROOT))
            .distinct()
            .sorted()
            .toArray(String[]::new);
  }

  List<UUID> supporting() {
    return supports == null ? List.of() : supports;
  }

  List<UUID> dissenting() {
    return dissents == null ? List.of() : dissents;
  }
}
