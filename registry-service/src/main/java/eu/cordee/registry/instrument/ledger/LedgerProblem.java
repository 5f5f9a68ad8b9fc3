package eu.cordee.registry.instrument.ledger;

import eu.cordee.kit.http.Problem;

/** Why an entry is not made. */
public enum LedgerProblem implements Problem {
  BUDGET_SPENT(409, "The call has not that much left"),
  CAP_REACHED(409, "The organisation would have more than the programme gives to one");

  private final int status;
  private final String title;

  LedgerProblem(int status, String title) {
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
