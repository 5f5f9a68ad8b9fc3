package eu.cordee.kit.message;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells a whole topic again, in batches by id with a transaction each, as many as a request may
 * take; the next request goes on from there. Memory and locks are those of one batch.
 */
@ApplicationScoped
class Retelling {

  private static final int BATCH = 500;

  /** Well within what the gateway lets a request take. */
  private static final Duration TIME = Duration.ofSeconds(5);

  private static final UUID FIRST = new UUID(0, 0);

  private final List<Republisher> republishers;

  Retelling(@All List<Republisher> republishers) {
    this.republishers =
        republishers.stream()
            .sorted(Comparator.comparing(republisher -> republisher.getClass().getName()))
            .toList();
  }

  /**
   * What was told, and where to go on.
   *
   * @param count aggregates told by this request
   * @param next pass it as {@code after} to tell the rest; null when everything was told
   */
  public record Retold(long count, @Nullable String next) {}

  Retold tell(String topic, @Nullable String after) {
    List<Republisher> kinds =
        republishers.stream().filter(kind -> kind.topic().topicName().equals(topic)).toList();
    if (kinds.isEmpty()) {
      throw new ProblemException(KitProblem.NOT_FOUND, "This service does not own " + topic);
    }
    long end = System.nanoTime() + TIME.toNanos();
    Position position = Position.of(after, kinds.size());
    long count = 0;
    while (position.kind < kinds.size()) {
      Republisher.Batch batch = batch(kinds.get(position.kind), position.last);
      count += batch.count();
      position =
          batch.count() < BATCH
              ? new Position(position.kind + 1, FIRST)
              : new Position(position.kind, batch.last());
      if (System.nanoTime() > end && position.kind < kinds.size()) {
        return new Retold(count, position.kind + "." + position.last);
      }
    }
    return new Retold(count, null);
  }

  private static Republisher.Batch batch(Republisher kind, UUID after) {
    return QuarkusTransaction.requiringNew().call(() -> kind.republish(after, BATCH));
  }

  /** Of which kind what was told last. */
  private record Position(int kind, UUID last) {

    static Position of(@Nullable String after, int kinds) {
      if (after == null) {
        return new Position(0, FIRST);
      }
      int dot = after.indexOf('.');
      try {
        int kind = Integer.parseInt(after, 0, dot, 10);
        UUID last = UUID.fromString(after.substring(dot + 1));
        if (kind < 0 || kind >= kinds) {
          throw ProblemException.badField("after", "is not an answer's next");
        }
        return new Position(kind, last);
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw ProblemException.badField("after", "is not an answer's next");
      }
    }
  }
}
