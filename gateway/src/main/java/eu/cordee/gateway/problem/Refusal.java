package eu.cordee.gateway.problem;

import java.time.Duration;

/** Carries a {@link GatewayProblem} to the place that answers. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final GatewayProblem problem;
  private final Duration retryAfter;

  public Refusal(GatewayProblem problem, String detail) {
    this(problem, detail, problem.status() == 503 ? Duration.ofSeconds(1) : Duration.ZERO);
  }

  public Refusal(GatewayProblem problem, String detail, Duration retryAfter) {
    // A refusal is an answer, not an accident: no stack trace, so that refusing stays cheap.
    super(detail, null, false, false);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  public GatewayProblem problem() {
    return problem;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  /**
   * Whole seconds for the {@code Retry-After} header, rounded up; 0 where there is nothing to wait
   * for.
   */
  public long retryAfterSeconds() {
    return retryAfter.plusMillis(999).toSeconds();
  }
}
