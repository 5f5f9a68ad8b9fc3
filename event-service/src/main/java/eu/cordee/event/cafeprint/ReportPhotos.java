package eu.cordee.event.cafeprint;

import eu.cordee.event.harvest.HarvestLines;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * Photos as reports print them. All guests of a café fetch the same report at its end, so what was
 * made small is kept for the next one; and only two are made small at a time, so that a café with
 * many photos does not take the machine from everybody else.
 */
@ApplicationScoped
class ReportPhotos {

  /** Of at most about 60 KiB each. */
  private static final int MOST_KEPT = 200;

  private final HarvestLines harvest;
  private final Semaphore hands = new Semaphore(2);
  private final Map<Size, Optional<byte[]>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Size, Optional<byte[]>> eldest) {
          return size() > MOST_KEPT;
        }
      };

  ReportPhotos(HarvestLines harvest) {
    this.harvest = harvest;
  }

  /** With its café: a line may name any photo, and shows those of its own café only. */
  private record Size(UUID cafeId, UUID photoId, int side) {}

  /** Nothing where it has not come yet, or cannot be printed. */
  Optional<byte[]> small(UUID cafeId, UUID photoId, int side) {
    Size key = new Size(cafeId, photoId, side);
    Optional<byte[]> known;
    synchronized (kept) {
      known = kept.get(key);
    }
    if (known != null) {
      return known;
    }
    Optional<byte[]> image = harvest.photo(cafeId, photoId);
    if (image.isEmpty()) {
      return image;
    }
    hands.acquireUninterruptibly();
    try {
      known = SmallPhoto.of(image.get(), side);
    } finally {
      hands.release();
    }
    synchronized (kept) {
      kept.put(key, known);
    }
    return known;
  }
}
