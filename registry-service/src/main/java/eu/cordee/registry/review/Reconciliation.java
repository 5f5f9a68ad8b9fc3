package eu.cordee.registry.review;

import eu.cordee.kit.Aggregate;
import eu.cordee.kit.time.DatabaseTime;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

/** What a project's reviewers settled on where their marks differ. */
@Entity
@Table(name = "reconciliation")
public class Reconciliation extends Aggregate {

  @Column(name = "study_id", updatable = false)
  private UUID studyId;

  @Column(name = "project_id", updatable = false)
  private UUID projectId;

  @Column(name = "reason")
  private String reason = "";

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "settled_at")
  private Instant settledAt = DatabaseTime.now();

  @ElementCollection
  @BatchSize(size = 200)
  @CollectionTable(
      name = "reconciliation_mark",
      joinColumns = @JoinColumn(name = "reconciliation_id"))
  @MapKeyColumn(name = "criterion")
  @Column(name = "mark")
  private Map<String, Integer> marks = new HashMap<>();

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Reconciliation() {}

  Reconciliation(UUID studyId, UUID projectId, UUID personId) {
    this.studyId = studyId;
    this.projectId = projectId;
    this.personId = personId;
  }

  void settle(Map<String, Integer> wanted, String why, UUID by) {
    marks.putAll(wanted);
    reason = why.strip();
    personId = by;
    settledAt = DatabaseTime.now();
    touch();
  }

  UUID projectId() {
    return projectId;
  }

  String reason() {
    return reason;
  }

  UUID personId() {
    return personId;
  }

  Instant settledAt() {
    return settledAt;
  }

  Map<String, Integer> marks() {
    return Map.copyOf(marks);
  }
}
