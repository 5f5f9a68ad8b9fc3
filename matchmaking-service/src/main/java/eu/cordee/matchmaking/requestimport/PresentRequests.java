package eu.cordee.matchmaking.requestimport;

import eu.cordee.matchmaking.requestimport.ImportRequests.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The requests of an event, found by reference and by pair. */
final class PresentRequests {

  private final Map<String, PresentRequest> byReference = new HashMap<>();
  private final Map<Pair, PresentRequest> open = new HashMap<>();
  private final Map<Pair, PresentRequest> calledOff = new HashMap<>();

  PresentRequests(List<PresentRequest> requests) {
    for (PresentRequest request : requests) {
      Pair pair = Pair.of(request.hostId(), request.guestId());
      if (request.reference() != null) {
        byReference.put(request.reference(), request);
      }
      if (request.isOpen()) {
        open.putIfAbsent(pair, request);
      } else if (request.isImported()) {
        calledOff.put(pair, request);
      }
    }
  }

  /** Two participants in either direction. */
  record Pair(UUID one, UUID other) {
    static Pair of(UUID host, UUID guest) {
      return host.compareTo(guest) < 0 ? new Pair(host, guest) : new Pair(guest, host);
    }
  }

  /**
   * The request that the row is about, or null if it is a new one; the row's ids are readable. What
   * was called off between others keeps no reference from a new one.
   */
  @Nullable PresentRequest find(Row row) {
    PresentRequest named = row.reference() == null ? null : byReference.get(row.reference());
    if (named != null && (named.isOpen() || named.isBetween(host(row), guest(row)))) {
      return named;
    }
    PresentRequest alive = open.get(pair(row));
    if (alive != null && alive.isImported() && isMeantBy(row, alive)) {
      return alive;
    }
    PresentRequest ended = calledOff.get(pair(row));
    return ended != null && isMeantBy(row, ended) ? ended : null;
  }

  /** The open request between the two of the row, in either direction. */
  @Nullable PresentRequest openBetween(Row row) {
    return open.get(pair(row));
  }

  private static boolean isMeantBy(Row row, PresentRequest request) {
    return request.isBetween(host(row), guest(row))
        && (row.reference() == null || request.reference() == null);
  }

  static Pair pair(Row row) {
    return Pair.of(host(row), guest(row));
  }

  static UUID host(Row row) {
    return UUID.fromString(row.hostId());
  }

  static UUID guest(Row row) {
    return UUID.fromString(row.guestId());
  }
}
