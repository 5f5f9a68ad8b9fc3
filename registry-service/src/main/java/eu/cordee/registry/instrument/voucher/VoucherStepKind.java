package eu.cordee.registry.instrument.voucher;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happens to a voucher. */
public enum VoucherStepKind {
  SUBMIT(true, false),
  WITHDRAW(true, false),
  ADMIT(false, false),
  EXCLUDE(false, true),
  AWARD(false, false),
  REJECT(false, true),
  LAPSE(false, true),
  CLAIM(true, false),
  PAY(false, false),
  REFUSE(false, true),
  CORRECT(false, true),
  REPORT(true, true);

  private final boolean ofApplicant;
  private final boolean needsReason;

  VoucherStepKind(boolean ofApplicant, boolean needsReason) {
    this.ofApplicant = ofApplicant;
    this.needsReason = needsReason;
  }

  /** Whether the applicant takes it; else a manager does. */
  boolean isOfApplicant() {
    return ofApplicant;
  }

  boolean needsReason() {
    return needsReason;
  }

  /** Whether it says how much. */
  boolean needsAmount() {
    return this == AWARD || this == PAY;
  }

  /**
   * Where it leads to; nowhere where it cannot be taken. Who is paid less than claimed stands at
   * {@link VoucherState#PARTLY_PAID} afterwards.
   */
  Optional<VoucherState> from(VoucherState state) {
    return Optional.ofNullable(next(state));
  }

  private @Nullable VoucherState next(VoucherState state) {
    return switch (this) {
      case SUBMIT -> state == VoucherState.DRAFT ? VoucherState.SUBMITTED : null;
      case ADMIT -> state == VoucherState.SUBMITTED ? VoucherState.ELIGIBLE : null;
      case EXCLUDE -> state == VoucherState.SUBMITTED ? VoucherState.EXCLUDED : null;
      case AWARD -> state == VoucherState.ELIGIBLE ? VoucherState.AWARDED : null;
      case REJECT -> state == VoucherState.ELIGIBLE ? VoucherState.REJECTED : null;
      case CLAIM -> state == VoucherState.AWARDED ? VoucherState.CLAIMED : null;
      case LAPSE -> state == VoucherState.AWARDED ? VoucherState.LAPSED : null;
      case PAY -> state == VoucherState.CLAIMED ? VoucherState.PAID : null;
      case REFUSE -> state == VoucherState.CLAIMED ? VoucherState.REFUSED : null;
      case WITHDRAW -> isBeforeItIsUsed(state) ? VoucherState.WITHDRAWN : null;
      case CORRECT -> isPaid(state) || state == VoucherState.REFUSED ? VoucherState.CLAIMED : null;
      case REPORT -> isPaid(state) ? VoucherState.REPORTED : null;
    };
  }

  private static boolean isBeforeItIsUsed(VoucherState state) {
    return switch (state) {
      case DRAFT, SUBMITTED, ELIGIBLE, AWARDED -> true;
      case EXCLUDED, REJECTED, WITHDRAWN, LAPSED, CLAIMED, PAID, PARTLY_PAID, REFUSED, REPORTED ->
          false;
    };
  }

  private static boolean isPaid(VoucherState state) {
    return state == VoucherState.PAID || state == VoucherState.PARTLY_PAID;
  }
}
