package eu.cordee.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;

/**
 * The body of every error answer (RFC 9457, {@code application/problem+json}).
 *
 * @param type stable identifier of the kind of problem; clients switch on it
 * @param title the kind in one sentence
 * @param status HTTP status
 * @param detail what was wrong this time
 * @param violations fields that were not as they must be
 * @param lines rows of an import that were not as they must be, every one of them
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
    URI type,
    String title,
    int status,
    String detail,
    List<Violation> violations,
    List<Line> lines) {

  /** Media type of the body. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * A field that was not as it must be; {@code field} is a path such as {@code slots[2].endsAt}.
   */
  public record Violation(String field, String message) {}

  /** A row of an import that was not as it must be; {@code line} counts from 1. */
  public record Line(int line, String reason) {}

  static ProblemBody of(
      Problem problem, String detail, List<Violation> violations, List<Line> lines) {
    return new ProblemBody(
        URI.create(Problem.TYPE_BASE + problem.code()),
        problem.title(),
        problem.status(),
        detail,
        violations,
        lines);
  }
}
