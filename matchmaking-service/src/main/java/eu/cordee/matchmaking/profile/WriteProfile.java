package eu.cordee.matchmaking.profile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A profile as its owner writes it; what is left out is empty.
 *
 * @param offers what they bring, each in a sentence
 * @param requests what they seek, each in a sentence
 * @param offerKeywords technology keywords of what they bring
 * @param requestKeywords technology keywords of what they seek
 * @param nace NACE Rev. 2 codes such as {@code 26.51}
 * @param languages ISO 639-1 codes
 * @param unavailableSlotIds slots in which nobody may book them
 * @param instantBooking whether others may book a free slot without asking; left out, they may not
 */
public record WriteProfile(
    @Size(max = 200) @Nullable String headline,
    @Size(max = 20) List<@NotBlank @Size(max = 500) String> offers,
    @Size(max = 20) List<@NotBlank @Size(max = 500) String> requests,
    @Size(max = 50) List<@NotBlank @Size(max = 60) String> offerKeywords,
    @Size(max = 50) List<@NotBlank @Size(max = 60) String> requestKeywords,
    @Size(max = 20) List<@Pattern(regexp = "[A-U]|\\d{2}(\\.\\d{1,2})?") String> nace,
    @Size(max = 20) List<@Pattern(regexp = "[A-Za-z]{2}") String> languages,
    @Size(max = 500) List<UUID> unavailableSlotIds,
    @Nullable Boolean instantBooking) {

  /** Fills what was left out, and writes keywords and languages in lower case. */
  public WriteProfile {
    headline = headline == null ? "" : headline.strip();
    offers = copy(offers);
    requests = copy(requests);
    offerKeywords = lower(offerKeywords);
    requestKeywords = lower(requestKeywords);
    nace = copy(nace);
    languages = lower(languages);
    unavailableSlotIds = copy(unavailableSlotIds);
  }

  boolean booksInstantly() {
    return Boolean.TRUE.equals(instantBooking);
  }

  /** Nulls inside stay, so that validation can name them. */
  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : java.util.Collections.unmodifiableList(list);
  }

  private static List<String> lower(@Nullable List<String> list) {
    return list == null
        ? List.of()
        : list.stream()
            .map(word -> word == null ? "" : word.strip().toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
  }
}
