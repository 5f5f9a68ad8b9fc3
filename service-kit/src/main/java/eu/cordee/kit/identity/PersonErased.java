package eu.cordee.kit.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fired in the transaction that learns that somebody was erased, and again whenever that is told
 * again: who keeps anything of theirs takes it away, and does no harm where nothing is left.
 *
 * @param personId all that stays of them
 * @param subject of the login that they had, where it is still known
 * @param words names and addresses by which they were known here until now
 */
public record PersonErased(UUID personId, @Nullable String subject, List<String> words) {

  /** Copies the words, and leaves out empty ones. */
  public PersonErased {
    words = words.stream().filter(word -> !word.isBlank()).toList();
  }
}
