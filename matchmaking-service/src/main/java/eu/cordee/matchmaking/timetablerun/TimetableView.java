package eu.cordee.matchmaking.timetablerun;

import eu.cordee.kit.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A timetable run as organisers see it.
 *
 * @param progress from 0 to 1
 * @param requested accepted requests that it had to place
 * @param upperBound how many any timetable could place at most, by counting
 * @param placements only when a single run is read
 */
@Schema(name = "Timetable")
public record TimetableView(
    UUID id,
    UUID eventId,
    RunState state,
    long seed,
    double progress,
    int requested,
    int placed,
    int upperBound,
    List<Unplaced> unplaced,
    List<Placement> placements,
    Instant createdAt,
    @Nullable Instant finishedAt,
    long version)
    implements Versioned {

  static TimetableView of(TimetableRun run, List<Unplaced> unplaced, List<Placement> placements) {
    return new TimetableView(
        run.id(),
        run.eventId(),
        run.state(),
        run.seed(),
        run.progress(),
        run.requested(),
        run.placed(),
        run.upperBound(),
        unplaced,
        placements,
        // The first 48 bits of a UUIDv7 are its time in milliseconds.
        Instant.ofEpochMilli(run.id().getMostSignificantBits() >>> 16),
        run.finishedAt(),
        run.version());
  }
}
