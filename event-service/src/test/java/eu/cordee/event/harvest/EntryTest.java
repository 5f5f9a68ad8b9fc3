package eu.cordee.event.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Devices that were offline merge to the union, and nobody's line is lost. */
class EntryTest {

  private static final UUID ENTRY = new UUID(7, 7);
  private static final UUID PHONE = new UUID(1, 1);
  private static final UUID TABLET = new UUID(2, 2);

  /** What remains of the edits that came, in the order in which they came. */
  private interface Merge extends Function<List<Edit>, List<String>> {}

  private static final Merge OURS = edits -> texts(Entry.all(edits));

  /** What everybody writes first: the last edit to arrive is the entry. */
  private static final Merge LAST_TO_ARRIVE =
      edits -> {
        Map<UUID, String> kept = new LinkedHashMap<>();
        edits.forEach(edit -> kept.put(edit.entryId(), edit.text()));
        return kept.values().stream().sorted().toList();
      };

  @Property(tries = 300)
  void twoDevicesOfflineMergeToTheUnion(@ForAll long seed) {
    mergesToTheUnion(OURS, seed);
  }

  /** The sabotage twin: the same check fails where the last to arrive wins. */
  @Test
  void whereTheLastToArriveWinsTheSameCheckFails() {
    assertThatThrownBy(
            () -> {
              for (long seed = 0; seed < 50; seed++) {
                mergesToTheUnion(LAST_TO_ARRIVE, seed);
              }
            })
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void whoSawBothTextsSettlesThem() {
    // Given
    Edit begun = edit(PHONE, 1, Set.of(), "a");
    Edit one = edit(PHONE, 2, Set.of(begun.key()), "b");
    Edit other = edit(TABLET, 2, Set.of(begun.key()), "c");
    Edit settled = edit(PHONE, 3, Set.of(one.key(), other.key()), "b and c");

    // When
    Entry conflict = Entry.of(List.of(begun, one, other));
    Entry merged = Entry.of(List.of(settled, other, begun, one));

    // Then
    assertThat(conflict.latest().text()).isEqualTo("c");
    assertThat(conflict.others()).extracting(Edit::text).containsExactly("b");
    assertThat(merged).isEqualTo(new Entry(settled, List.of()));
  }

  @Test
  void takingBackLosesAgainstATextWrittenAtTheSameTime() {
    // Given
    Edit begun = edit(PHONE, 1, Set.of(), "a");
    Edit gone = edit(TABLET, 2, Set.of(begun.key()), "");
    Edit more = edit(PHONE, 2, Set.of(begun.key()), "more");

    // When / Then
    assertThat(Entry.of(List.of(begun, gone)).isGone()).isTrue();
    assertThat(Entry.of(List.of(begun, gone, more)).isGone()).isFalse();
  }

  /** Two devices write without a network, then both send, in any order and more than once. */
  private static void mergesToTheUnion(Merge merge, long seed) {
    // Given
    Random random = new Random(seed);
    List<Edit> phone = new ArrayList<>();
    List<Edit> tablet = new ArrayList<>();
    for (int step = 0; step < 12; step++) {
      boolean onPhone = random.nextBoolean();
      write(onPhone ? phone : tablet, onPhone ? PHONE : TABLET, random);
      if (random.nextInt(6) == 0) {
        Set<Edit> both = new LinkedHashSet<>(phone);
        both.addAll(tablet);
        phone = new ArrayList<>(both);
        tablet = new ArrayList<>(both);
      }
    }
    // When
    List<Edit> arrived = new ArrayList<>(phone);
    arrived.addAll(tablet);
    arrived.addAll(phone.subList(0, phone.size() / 2));
    Collections.shuffle(arrived, random);
    List<String> once = merge.apply(List.copyOf(arrived));
    Collections.shuffle(arrived, random);
    List<String> again = merge.apply(List.copyOf(arrived));
    // Then
    assertThat(again).isEqualTo(once);
    assertThat(once).containsAll(neverReplaced(phone, tablet));
  }

  private static void write(List<Edit> seen, UUID device, Random random) {
    UUID entry = new UUID(9, random.nextInt(3));
    List<Edit> before = seen.stream().filter(edit -> edit.entryId().equals(entry)).toList();
    long clock = before.stream().mapToLong(edit -> edit.key().clock()).max().orElse(0) + 1;
    Set<EditKey> standing = new HashSet<>();
    if (!before.isEmpty()) {
      Entry shown = Entry.of(before);
      standing.add(shown.latest().key());
      shown.others().forEach(edit -> standing.add(edit.key()));
    }
    String text = device.getLeastSignificantBits() + " wrote " + random.nextInt(1_000_000);
    seen.add(edit(entry, device, clock, standing, text));
  }

  private static Set<String> neverReplaced(Collection<Edit> one, Collection<Edit> other) {
    Set<Edit> all = new HashSet<>(one);
    all.addAll(other);
    Set<String> replaced =
        all.stream()
            .flatMap(edit -> edit.replaces().stream().map(key -> edit.entryId() + key.written()))
            .collect(Collectors.toSet());
    return all.stream()
        .filter(edit -> !replaced.contains(edit.entryId() + edit.key().written()))
        .map(Edit::text)
        .collect(Collectors.toSet());
  }

  private static List<String> texts(List<Entry> entries) {
    return entries.stream()
        .flatMap(
            entry ->
                java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(entry.latest()), entry.others().stream()))
        .map(Edit::text)
        .sorted()
        .toList();
  }

  private static Edit edit(UUID device, long clock, Set<EditKey> replaces, String text) {
    return edit(ENTRY, device, clock, replaces, text);
  }

  private static Edit edit(
      UUID entry, UUID device, long clock, Set<EditKey> replaces, String text) {
    return new Edit(
        entry,
        new EditKey(device, clock),
        replaces,
        1,
        1,
        EntryKind.COMMENT,
        text,
        null,
        PHONE,
        Instant.EPOCH);
  }
}
