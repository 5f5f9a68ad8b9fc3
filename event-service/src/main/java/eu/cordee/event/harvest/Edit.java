package eu.cordee.event.harvest;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One edit of an entry; the first of an entry replaces nothing. An empty text takes the entry back.
 *
 * @param replaces the edits that the writer saw
 */
record Edit(
    UUID entryId,
    EditKey key,
    Set<EditKey> replaces,
    int tableNumber,
    int round,
    EntryKind kind,
    String text,
    @Nullable UUID photoId,
    UUID authorId,
    Instant writtenAt) {

  Edit {
    replaces = Set.copyOf(replaces);
  }

  boolean takesBack() {
    return text.isEmpty() && photoId == null;
  }
}
