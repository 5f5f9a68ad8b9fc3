package eu.cordee.launcher.client;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.LaunchException;

/** The API said no. The message is its sentence, with every bad line of an import below it. */
public final class ApiException extends LaunchException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient JsonNode problem;

  ApiException(String call, int status, JsonNode problem) {
    super(sentence(call, status, problem));
    this.status = status;
    this.problem = problem;
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /**
   * The stable last part of the problem's type, for instance {@code slot-taken}; empty when there
   * is none.
   */
  public String code() {
    String type = problem.path("type").asText("");
    return type.substring(type.lastIndexOf('/') + 1);
  }

  private static String sentence(String call, int status, JsonNode problem) {
    StringBuilder text =
        new StringBuilder(call).append(" was answered with ").append(status).append(": ");
    text.append(problem.path("detail").asText(problem.path("title").asText("no reason given")));
    for (JsonNode line : problem.path("lines")) {
      text.append("\n  line ")
          .append(line.path("line").asInt())
          .append(": ")
          .append(line.path("reason").asText());
    }
    return text.toString();
  }
}
