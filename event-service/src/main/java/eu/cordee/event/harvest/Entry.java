package eu.cordee.event.harvest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An entry as the set of its edits. Only the set counts, not the order in which edits came, so that
 * every device and every replica sees the same entry once it has the same edits.
 *
 * @param latest what is shown: of the edits that nobody replaced, the one with the greatest clock
 * @param others the other edits that nobody replaced: two people wrote at the same time, and both
 *     texts are kept until somebody who saw both writes one
 */
record Entry(Edit latest, List<Edit> others) {

  static Entry of(Collection<Edit> edits) {
    Set<EditKey> replaced = new HashSet<>();
    edits.forEach(edit -> replaced.addAll(edit.replaces()));
    List<Edit> standing = new ArrayList<>(edits);
    standing.removeIf(edit -> replaced.contains(edit.key()));
    if (standing.isEmpty()) {
      // Edits that replace each other in a circle come from no honest device; nothing is lost.
      standing = new ArrayList<>(edits);
    }
    standing.sort(Comparator.comparing(Edit::key).reversed());
    return new Entry(standing.getFirst(), List.copyOf(standing.subList(1, standing.size())));
  }

  /** Entries by id, from all edits of a café. */
  static List<Entry> all(Collection<Edit> edits) {
    Map<UUID, List<Edit>> byEntry = new LinkedHashMap<>();
    for (Edit edit : edits) {
      byEntry.computeIfAbsent(edit.entryId(), id -> new ArrayList<>()).add(edit);
    }
    return byEntry.values().stream()
        .map(Entry::of)
        .sorted(Comparator.comparing(entry -> entry.id().toString()))
        .toList();
  }

  UUID id() {
    return latest.entryId();
  }

  /** Taken back, unless somebody else wrote a text at the same time. */
  boolean isGone() {
    return latest.takesBack() && others.stream().allMatch(Edit::takesBack);
  }
}
