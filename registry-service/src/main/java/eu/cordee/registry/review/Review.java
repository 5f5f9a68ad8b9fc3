package eu.cordee.registry.review;

import eu.cordee.kit.Aggregate;
import eu.cordee.kit.http.ProblemException;
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
import org.jspecify.annotations.Nullable;

/** What one reviewer says of a project, theirs alone until it is in. */
@Entity
@Table(name = "review")
public class Review extends Aggregate {

  @Column(name = "study_id", updatable = false)
  private UUID studyId;

  @Column(name = "project_id", updatable = false)
  private UUID projectId;

  @Column(name = "reviewer_id", updatable = false)
  private UUID reviewerId;

  @Column(name = "comment")
  private String comment = "";

  @Column(name = "submitted_at")
  private @Nullable Instant submittedAt;

  @Column(name = "dismissed_by", updatable = false)
  private @Nullable UUID dismissedBy;

  @Column(name = "dismissal", updatable = false)
  private @Nullable String dismissal;

  @Column(name = "entered_by")
  private @Nullable UUID enteredBy;

  @ElementCollection
  @BatchSize(size = 200)
  @CollectionTable(name = "review_mark", joinColumns = @JoinColumn(name = "review_id"))
  @MapKeyColumn(name = "criterion")
  @Column(name = "mark")
  private Map<String, Integer> marks = new HashMap<>();

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Review() {}

  Review(UUID studyId, UUID projectId, UUID reviewerId) {
    this.studyId = studyId;
    this.projectId = projectId;
    this.reviewerId = reviewerId;
  }

  /** With a conflict of interest that somebody says does not matter. */
  Review(UUID studyId, UUID projectId, UUID reviewerId, UUID dismissedBy, String dismissal) {
    this(studyId, projectId, reviewerId);
    this.dismissedBy = dismissedBy;
    this.dismissal = dismissal.strip();
  }

  void write(Map<String, Integer> wanted, String why) {
    requireOpen();
    marks.keySet().retainAll(wanted.keySet());
    marks.putAll(wanted);
    comment = why.strip();
    touch();
  }

  /** Written elsewhere, and entered by somebody else. */
  void enter(Map<String, Integer> wanted, String why, UUID by) {
    write(wanted, why);
    enteredBy = by;
  }

  /** From now on it stays as it is. */
  void submit() {
    requireOpen();
    submittedAt = DatabaseTime.now();
    touch();
  }

  void requireOpen() {
    if (isIn()) {
      throw new ProblemException(ReviewProblem.REVIEW_IS_IN);
    }
  }

  boolean isIn() {
    return submittedAt != null;
  }

  boolean isBy(UUID personId) {
    return reviewerId.equals(personId);
  }

  UUID projectId() {
    return projectId;
  }

  UUID reviewerId() {
    return reviewerId;
  }

  String comment() {
    return comment;
  }

  @Nullable Instant submittedAt() {
    return submittedAt;
  }

  @Nullable UUID enteredBy() {
    return enteredBy;
  }

  @Nullable String dismissal() {
    return dismissal;
  }

  Map<String, Integer> marks() {
    return Map.copyOf(marks);
  }
}
