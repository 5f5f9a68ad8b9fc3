package eu.cordee.registry.instrument.voucher;

import eu.cordee.kit.http.Problem;

/** What can be wrong with a step of a voucher. */
public enum VoucherProblem implements Problem {
  APPLIED_ALREADY(409, "The organisation has applied to this call already"),
  VOUCHER_STEP_NOT_NOW(409, "Where the voucher stands this cannot be done"),
  VOUCHER_FIXED(409, "What was handed in stays as it is"),
  VOUCHER_INCOMPLETE(409, "It is handed in only when all that is needed is filled in"),
  CHECKS_SAY_OTHERWISE(409, "The checks decide who is eligible: all passed, or one not"),
  ASSESSMENTS_MISSING(409, "Two assessments have to be in first"),
  ENOUGH_ASSESSORS(409, "Two assess an application, and two do already"),
  NOT_AN_ASSESSOR(409, "This person does not assess for the programme"),
  ASSESSMENT_IN(409, "An assessment that is in stays as it is"),
  FUNDING_CONFLICT(409, "Somebody with a conflict of interest has no say here");

  private final int status;
  private final String title;

  VoucherProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
