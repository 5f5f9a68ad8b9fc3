package eu.cordee.rotation.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person at a café with what the mixing looks at; unknown attributes are null and never count
 * as equal.
 *
 * @param id whatever the caller calls them; the engine only carries it
 * @param region people of one are spread over tables first
 * @param kind of organisation, spread next
 * @param cluster spread as kinds are
 * @param languages none stated: no obstacle to talking
 */
public record CafeParticipant(
    String id,
    @Nullable String region,
    @Nullable String kind,
    @Nullable String cluster,
    Set<String> languages) {

  /** Copies the languages. */
  public CafeParticipant {
    languages = Set.copyOf(languages);
  }

  /** A person of whom nothing but the identity is known. */
  public static CafeParticipant of(String id) {
    return new CafeParticipant(id, null, null, null, Set.of());
  }

  /** A person of a region. */
  public static CafeParticipant from(String id, String region) {
    return new CafeParticipant(id, region, null, null, Set.of());
  }

  /** Two people who both state languages and have none in common cannot talk. */
  public boolean speaksWith(CafeParticipant other) {
    return languages.isEmpty()
        || other.languages.isEmpty()
        || languages.stream().anyMatch(other.languages::contains);
  }
}
