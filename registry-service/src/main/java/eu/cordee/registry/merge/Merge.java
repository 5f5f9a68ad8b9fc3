package eu.cordee.registry.merge;

import eu.cordee.kit.Ids;
import eu.cordee.kit.time.DatabaseTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Two entries that became one: what it moved, as it was and as it became. */
@Entity
@Table(name = "organisation_merge")
class Merge {

  @Id
  @Column(name = "id", updatable = false)
  private UUID id = Ids.next();

  @Column(name = "kept_id", updatable = false)
  private UUID keptId;

  @Column(name = "withdrawn_id", updatable = false)
  private UUID withdrawnId;

  @Column(name = "merged_by", updatable = false)
  private UUID mergedBy;

  @Column(name = "merged_at", updatable = false)
  private Instant mergedAt = DatabaseTime.now();

  @Column(name = "undone_by")
  private @Nullable UUID undoneBy;

  @Column(name = "undone_at")
  private @Nullable Instant undoneAt;

  /** What the entry that stayed said, as JSON. */
  @Column(name = "described_before", updatable = false)
  private String describedBefore;

  @Column(name = "version_after", updatable = false)
  private long versionAfter;

  @Column(name = "memberships_before", updatable = false)
  @ColumnTransformer(read = "memberships_before::text", write = "?::jsonb")
  private String membershipsBefore;

  @Column(name = "memberships_after", updatable = false)
  @ColumnTransformer(read = "memberships_after::text", write = "?::jsonb")
  private String membershipsAfter;

  @Column(name = "representatives_before", updatable = false)
  @ColumnTransformer(read = "representatives_before::text", write = "?::jsonb")
  private String representativesBefore;

  @Column(name = "representatives_after", updatable = false)
  @ColumnTransformer(read = "representatives_after::text", write = "?::jsonb")
  private String representativesAfter;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "people", updatable = false)
  private List<UUID> people;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Merge() {}

  Merge(UUID keptId, UUID withdrawnId, UUID mergedBy) {
    this.keptId = keptId;
    this.withdrawnId = withdrawnId;
    this.mergedBy = mergedBy;
    this.people = List.of();
    this.describedBefore = "";
    this.membershipsBefore = "[]";
    this.membershipsAfter = "[]";
    this.representativesBefore = "[]";
    this.representativesAfter = "[]";
  }

  /** What the entry that stays says before, and its version then. */
  void described(String before, long after) {
    describedBefore = before;
    versionAfter = after;
  }

  void moved(MovedRows memberships, MovedRows representatives, List<UUID> whoWorksThere) {
    membershipsBefore = memberships.before();
    membershipsAfter = memberships.after();
    representativesBefore = representatives.before();
    representativesAfter = representatives.after();
    people = List.copyOf(whoWorksThere);
  }

  void undo(UUID by) {
    undoneBy = by;
    undoneAt = DatabaseTime.now();
  }

  boolean isUndone() {
    return undoneBy != null;
  }

  MovedRows memberships() {
    return new MovedRows(membershipsBefore, membershipsAfter);
  }

  MovedRows representatives() {
    return new MovedRows(representativesBefore, representativesAfter);
  }

  UUID id() {
    return id;
  }

  UUID keptId() {
    return keptId;
  }

  UUID withdrawnId() {
    return withdrawnId;
  }

  UUID mergedBy() {
    return mergedBy;
  }

  Instant mergedAt() {
    return mergedAt;
  }

  @Nullable Instant undoneAt() {
    return undoneAt;
  }

  String describedBefore() {
    return describedBefore;
  }

  long versionAfter() {
    return versionAfter;
  }

  List<UUID> people() {
    return people;
  }
}
