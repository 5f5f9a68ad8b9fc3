package eu.cordee.gateway.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** A way in which operations refuse, and which of them do. */
enum DescribedRefusal {
  BAD_REQUEST("400", "BadRequest", "A parameter or field is not as it must be: see violations"),
  NOT_LOGGED_IN("401", "NotLoggedIn", "No login came with the request, or an expired one"),
  NOT_ALLOWED("403", "NotAllowed", "The login may not do this"),
  NOT_FOUND("404", "NotFound", "There is nothing at this address, or not for this login"),
  NOT_ACCEPTABLE("406", "NotAcceptable", "There is no answer in a form that Accept names"),
  CONFLICT("409", "Conflict", "Something else stands in the way: the type says what"),
  STALE_VERSION("412", "StaleVersion", "Changed since it was read: read again, then If-Match"),
  TOO_LONG("413", "TooLong", "The body is longer than this operation takes"),
  WRONG_FORM("415", "WrongForm", "The body is in a form that this operation does not take"),
  KEY_REUSED("422", "KeyReused", "The Idempotency-Key belongs to another request"),
  VERSION_REQUIRED("428", "VersionRequired", "If-Match with the ETag of the last read is missing"),
  TOO_MANY_REQUESTS("429", "TooManyRequests", "Too many requests: wait as Retry-After says"),
  UNAVAILABLE("503", "Unavailable", "Not available now: wait as Retry-After says"),
  OTHER("default", "Refused", "What went wrong, see docs/problems.md");

  private static final Set<String> READS = Set.of("get", "head");

  /** After a moment the same request may do better. */
  private static final Set<DescribedRefusal> WAITING =
      Set.of(NOT_ALLOWED, CONFLICT, TOO_MANY_REQUESTS, UNAVAILABLE, OTHER);

  private static final String PROBLEM = "#/components/schemas/Problem";

  private final String status;
  private final String text;
  private final String description;

  DescribedRefusal(String status, String text, String description) {
    this.status = status;
    this.text = text;
    this.description = description;
  }

  String status() {
    return status;
  }

  /** Its name in the document. */
  String text() {
    return text;
  }

  boolean occursIn(String method, String path, JsonNode operation) {
    return switch (this) {
      case NOT_ACCEPTABLE -> hasBody(operation);
      case TOO_LONG, WRONG_FORM -> operation.has("requestBody");
      case NOT_LOGGED_IN -> operation.has("security");
      // Also where none is needed: whoever the registry does not know yet is told so.
      case NOT_ALLOWED -> operation.has("security");
      // A body may name what there is not, too.
      case NOT_FOUND -> path.contains("{") || operation.has("requestBody") || asksForOne(operation);
      case CONFLICT -> !READS.contains(method);
      case STALE_VERSION, VERSION_REQUIRED -> Explained.takes(operation, "If-Match");
      case KEY_REUSED -> Explained.takes(operation, "Idempotency-Key");
      case BAD_REQUEST, TOO_MANY_REQUESTS, UNAVAILABLE, OTHER -> true;
    };
  }

  /** Whether it is about something that its query names by id. */
  private static boolean asksForOne(JsonNode operation) {
    return operation
        .path("parameters")
        .valueStream()
        .anyMatch(
            one ->
                one.path("in").asText().equals("query")
                    && one.path("required").asBoolean()
                    && one.at("/schema/format").asText().equals("uuid"));
  }

  /** Whether some success says something. */
  private static boolean hasBody(JsonNode operation) {
    return operation.path("responses").valueStream().anyMatch(answer -> answer.has("content"));
  }

  ObjectNode json() {
    ObjectNode response = JsonNodeFactory.instance.objectNode().put("description", description);
    ObjectNode headers = response.putObject("headers");
    DescribedHeader.EVERYWHERE.forEach(header -> header.addTo(headers));
    if (WAITING.contains(this)) {
      DescribedHeader.RETRY_AFTER.addTo(headers);
    }
    if (this == OTHER) {
      DescribedHeader.ALLOW.addTo(headers);
    }
    response
        .putObject("content")
        .putObject("application/problem+json")
        .putObject("schema")
        .put("$ref", PROBLEM);
    return response;
  }
}
