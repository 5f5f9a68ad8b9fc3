package eu.cordee.kit.http;

import eu.cordee.kit.http.ProblemBody.Line;
import eu.cordee.kit.http.ProblemBody.Violation;
import java.util.List;

/**
 * Thrown wherever a rule says no; becomes the answer of the request and rolls the transaction back.
 */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final transient List<Violation> violations;
  private final transient List<Line> lines;

  /** With the kind's own sentence as detail. */
  public ProblemException(Problem problem) {
    this(problem, problem.title());
  }

  /** With what was wrong this time. */
  public ProblemException(Problem problem, String detail) {
    this(problem, detail, List.of(), List.of());
  }

  /** With the fields that this rule refuses. */
  public ProblemException(Problem problem, List<Violation> violations) {
    this(problem, problem.title(), violations, List.of());
  }

  private ProblemException(
      Problem problem, String detail, List<Violation> violations, List<Line> lines) {
    super(detail);
    this.problem = problem;
    this.violations = List.copyOf(violations);
    this.lines = List.copyOf(lines);
  }

  /** Bad input in one field: 400. */
  public static ProblemException badField(String field, String message) {
    return new ProblemException(
        KitProblem.BAD_INPUT,
        field + " " + message,
        List.of(new Violation(field, message)),
        List.of());
  }

  /** Bad rows of an import: 400, nothing was loaded. */
  public static ProblemException badLines(List<Line> lines) {
    String detail =
        lines.size()
            + (lines.size() == 1 ? " line is" : " lines are")
            + " not as it must be; nothing was loaded";
    return new ProblemException(KitProblem.BAD_INPUT, detail, List.of(), lines);
  }

  /** Bad input in several fields: 400. */
  public static ProblemException badFields(List<Violation> violations) {
    Violation first = violations.getFirst();
    return new ProblemException(
        KitProblem.BAD_INPUT, first.field() + " " + first.message(), violations, List.of());
  }

  /** The kind. */
  public Problem problem() {
    return problem;
  }

  /** What is answered. */
  public ProblemBody body() {
    return ProblemBody.of(problem, String.valueOf(getMessage()), violations, lines);
  }
}
