package eu.cordee.registry.studyranking;

import eu.cordee.kit.Aggregate;
import eu.cordee.kit.time.DatabaseTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The making of one ranking: what it is made from is fixed when it is asked for. */
@Entity
@Table(name = "ranking_run")
public class RankingRun extends Aggregate {

  @Column(name = "study_id", updatable = false)
  private UUID studyId;

  @Column(name = "number", updatable = false)
  private int number;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private RankingState state = RankingState.QUEUED;

  @Column(name = "seed", updatable = false)
  private long seed;

  @Column(name = "inputs", updatable = false)
  private String inputs;

  @Column(name = "sha256", updatable = false)
  private String sha256;

  @Column(name = "result")
  private @Nullable String result;

  @Column(name = "person_id", updatable = false)
  private UUID personId;

  @Column(name = "started_at", updatable = false)
  private Instant startedAt = DatabaseTime.now();

  @Column(name = "finished_at")
  private @Nullable Instant finishedAt;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected RankingRun() {}

  RankingRun(UUID studyId, int number, long seed, String inputs, String sha256, UUID personId) {
    this.studyId = studyId;
    this.number = number;
    this.seed = seed;
    this.inputs = inputs;
    this.sha256 = sha256;
    this.personId = personId;
  }

  UUID studyId() {
    return studyId;
  }

  int number() {
    return number;
  }

  RankingState state() {
    return state;
  }

  long seed() {
    return seed;
  }

  String inputs() {
    return inputs;
  }

  String sha256() {
    return sha256;
  }

  @Nullable String result() {
    return result;
  }

  Instant startedAt() {
    return startedAt;
  }

  @Nullable Instant finishedAt() {
    return finishedAt;
  }
}
