package eu.cordee.kit;

import eu.cordee.kit.time.DatabaseTime;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * An entity whose changes are told to others. Its table has the columns {@code id uuid}, {@code
 * version bigint} and {@code changed_at timestamptz}.
 *
 * <p>The version is Hibernate's optimistic lock, the entity tag of the HTTP resource and the order
 * of its messages, all in one. Publish every change through {@link eu.cordee.kit.message.Outbox},
 * which touches the row first: so a change of a child row, too, raises the version under the row's
 * lock.
 */
@MappedSuperclass
public abstract class Aggregate {

  @Id
  @Column(name = "id", updatable = false)
  private UUID id = Ids.next();

  @Version
  @Column(name = "version")
  private long version;

  @Column(name = "changed_at")
  private Instant changedAt = DatabaseTime.now();

  /** For subclasses and Hibernate. */
  protected Aggregate() {}

  /** For aggregates whose identity is decided elsewhere. */
  protected Aggregate(UUID id) {
    this.id = id;
  }

  /** Identity, UUIDv7, given at construction. */
  public UUID id() {
    return id;
  }

  /** Number of changes since the insert; right after a flush. */
  public long version() {
    return version;
  }

  /** Time of the last published change. */
  public Instant changedAt() {
    return changedAt;
  }

  /**
   * Makes the row dirty, strictly later than before, so that the next flush raises the version
   * exactly once.
   */
  public void touch() {
    Instant now = DatabaseTime.now();
    changedAt = now.isAfter(changedAt) ? now : changedAt.plus(1, ChronoUnit.MICROS);
  }
}
