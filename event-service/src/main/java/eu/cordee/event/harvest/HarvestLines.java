package eu.cordee.event.harvest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The harvest as findings and reports cite it. */
@ApplicationScoped
public class HarvestLines {

  private static final UUID NOBODY = new UUID(0, 0);

  private final EditStore store;
  private final Photos photos;

  HarvestLines(EditStore store, Photos photos) {
    this.store = store;
    this.photos = photos;
  }

  /**
   * What a table wrote down; who wrote it is left out on purpose.
   *
   * @param others what was written at the same time and stands beside it
   */
  public record Line(
      UUID entryId,
      int tableNumber,
      int round,
      EntryKind kind,
      String text,
      @Nullable UUID photoId,
      List<String> others,
      long votes) {}

  /** All lines of a café that were not taken back, in the order in which they were begun. */
  public List<Line> of(UUID cafeId) {
    var votes = store.votes(cafeId, NOBODY);
    return Entry.all(store.ofCafe(cafeId)).stream()
        .filter(entry -> !entry.isGone())
        .map(entry -> line(entry, votes.getOrDefault(entry.id(), EditStore.Votes.NONE).count()))
        .toList();
  }

  /** A photo as it was sent, in a transaction of its own: a report may show hundreds. */
  @Transactional
  public Optional<byte[]> photo(UUID cafeId, UUID photoId) {
    return photos.of(cafeId, photoId);
  }

  private static Line line(Entry entry, long votes) {
    Edit latest = entry.latest();
    return new Line(
        entry.id(),
        latest.tableNumber(),
        latest.round(),
        latest.kind(),
        latest.text(),
        latest.photoId(),
        entry.others().stream().map(Edit::text).toList(),
        votes);
  }
}
