package eu.cordee.registry.instrument.voucher;

/** Where a voucher stands. */
public enum VoucherState {
  /** The applicant writes. */
  DRAFT,
  /** Handed in; managers check whether it is eligible. */
  SUBMITTED,
  /** Assessors look at it. */
  ELIGIBLE,
  /** A check was not passed. */
  EXCLUDED,
  /** Money is promised, and the applicant uses it. */
  AWARDED,
  /** Others were chosen. */
  REJECTED,
  /** The applicant gave it up. */
  WITHDRAWN,
  /** It was not used in time. */
  LAPSED,
  /** Used; the applicant asks for the money. */
  CLAIMED,
  /** All that was claimed is paid. */
  PAID,
  /** Some of what was claimed is paid. */
  PARTLY_PAID,
  /** Nothing of what was claimed is paid. */
  REFUSED,
  /** The applicant has told what came of it. */
  REPORTED
}
