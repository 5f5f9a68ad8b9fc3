package eu.cordee.registry.instrument.voucher;

import eu.cordee.kit.Aggregate;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.kept.KeptJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money for one organisation, from the application to the report. Amounts are in minor units. */
@Entity
@Table(name = "voucher")
public class Voucher extends Aggregate {

  @Column(name = "call_id", updatable = false)
  private UUID callId;

  @Column(name = "organisation_id")
  private UUID organisationId;

  @Column(name = "organisation_name")
  private String organisationName;

  @Column(name = "person_id", updatable = false)
  private UUID personId;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private VoucherState state = VoucherState.DRAFT;

  @Column(name = "purpose")
  private String purpose = "";

  @Column(name = "requested")
  private @Nullable Long requested;

  @Column(name = "awarded")
  private @Nullable Long awarded;

  @Column(name = "claimed")
  private @Nullable Long claimed;

  @Column(name = "paid")
  private @Nullable Long paid;

  @Column(name = "papers")
  private String papers = KeptJson.write(List.of());

  @Column(name = "checks")
  private String checks = KeptJson.write(List.of());

  @Column(name = "claim")
  private @Nullable String claim;

  @Column(name = "submitted_at")
  private @Nullable Instant submittedAt;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Voucher() {}

  Voucher(UUID callId, UUID organisationId, String organisationName, UUID personId) {
    this.callId = callId;
    this.organisationId = organisationId;
    this.organisationName = organisationName;
    this.personId = personId;
  }

  void write(WriteVoucher wish) {
    if (state != VoucherState.DRAFT) {
      throw new ProblemException(VoucherProblem.VOUCHER_FIXED);
    }
    purpose = Objects.requireNonNullElse(wish.purpose(), "").strip();
    requested = wish.requested();
    papers = KeptJson.write(Objects.requireNonNullElse(wish.papers(), List.<VoucherPaper>of()));
    touch();
  }

  void write(VoucherClaim wish) {
    if (state != VoucherState.AWARDED) {
      throw new ProblemException(VoucherProblem.VOUCHER_STEP_NOT_NOW);
    }
    claim = KeptJson.write(wish);
    touch();
  }

  /** What makes it eligible, as far as that is known. */
  void check(List<VoucherCheck> found) {
    checks = KeptJson.write(found);
    touch();
  }

  void move(VoucherState next) {
    state = next;
    touch();
  }

  void submit(Instant now) {
    submittedAt = now;
  }

  /** The organisation is the one that stands for it when money is promised. */
  void award(UUID standIn, long amount) {
    organisationId = standIn;
    awarded = amount;
  }

  void claim(long amount) {
    claimed = amount;
  }

  /**
   * How much was paid.
   *
   * @param amount null where that was taken back
   */
  void pay(@Nullable Long amount) {
    paid = amount;
  }

  UUID callId() {
    return callId;
  }

  UUID organisationId() {
    return organisationId;
  }

  String organisationName() {
    return organisationName;
  }

  UUID personId() {
    return personId;
  }

  VoucherState state() {
    return state;
  }

  String purpose() {
    return purpose;
  }

  @Nullable Long requested() {
    return requested;
  }

  @Nullable Long awarded() {
    return awarded;
  }

  @Nullable Long claimed() {
    return claimed;
  }

  @Nullable Long paid() {
    return paid;
  }

  List<VoucherPaper> papers() {
    return List.of(KeptJson.read(papers, VoucherPaper[].class));
  }

  List<VoucherCheck> checks() {
    return List.of(KeptJson.read(checks, VoucherCheck[].class));
  }

  @Nullable VoucherClaim claim() {
    return claim == null ? null : KeptJson.read(claim, VoucherClaim.class);
  }

  /** Whether anybody but the applicant may see it. */
  boolean isHandedIn() {
    return submittedAt != null;
  }
}
