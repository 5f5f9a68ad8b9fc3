package eu.cordee.registry.instrument.voucher;

import eu.cordee.kit.Ids;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.time.DatabaseTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one assessor says of an application. */
@Entity
@Table(name = "voucher_assessment")
class VoucherAssessment {

  @Id
  @Column(name = "id", updatable = false)
  private UUID id = Ids.next();

  @Column(name = "voucher_id", updatable = false)
  private UUID voucherId;

  @Column(name = "person_id", updatable = false)
  private UUID personId;

  @Column(name = "marks")
  private Integer[] marks = {};

  @Column(name = "recommended")
  private @Nullable Boolean recommended;

  @Column(name = "comment")
  private String comment = "";

  @Column(name = "declared")
  private @Nullable String declared;

  @Column(name = "submitted_at")
  private @Nullable Instant submittedAt;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected VoucherAssessment() {}

  VoucherAssessment(UUID voucherId, UUID personId) {
    this.voucherId = voucherId;
    this.personId = personId;
  }

  /** Whoever has declared a conflict of interest has no say any more. */
  void write(WriteVoucherAssessment wish) {
    requireOpen();
    if (declared != null) {
      throw new ProblemException(VoucherProblem.FUNDING_CONFLICT);
    }
    marks = wish.marks().toArray(Integer[]::new);
    recommended = wish.recommended();
    comment = Objects.requireNonNullElse(wish.comment(), "").strip();
    if (wish.declared() != null && !wish.declared().isBlank()) {
      declared = wish.declared().strip();
    }
  }

  void submit() {
    submittedAt = DatabaseTime.now();
  }

  void requireOpen() {
    if (submittedAt != null) {
      throw new ProblemException(VoucherProblem.ASSESSMENT_IN);
    }
  }

  boolean isBy(UUID person) {
    return personId.equals(person);
  }

  /** Whether it counts: handed in. */
  boolean isIn() {
    return submittedAt != null;
  }

  UUID id() {
    return id;
  }

  UUID voucherId() {
    return voucherId;
  }

  UUID personId() {
    return personId;
  }

  List<Integer> marks() {
    return List.of(marks);
  }

  @Nullable Boolean recommended() {
    return recommended;
  }

  String comment() {
    return comment;
  }

  /** A conflict of interest that the assessor has declared. */
  @Nullable String declared() {
    return declared;
  }

  @Nullable Instant submittedAt() {
    return submittedAt;
  }
}
