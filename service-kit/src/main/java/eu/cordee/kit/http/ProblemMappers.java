package eu.cordee.kit.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import eu.cordee.kit.http.ProblemBody.Violation;
import eu.cordee.kit.json.UnfitValueException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where exceptions become answers. */
class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  /**
   * Somebody else was faster, and no rule of the service knew of it beforehand: a unique or an
   * exclusion constraint, a deadlock, two serialisable transactions.
   */
  private static final Set<String> LOST_RACES = Set.of("23503", "23505", "23P01", "40P01", "40001");

  private static final String OUT_OF_RANGE = "A number or a time is out of range";

  /**
   * What PostgreSQL cannot hold: NUL in a text, or extremes such as those of a hand-made cursor.
   */
  private static final Map<String, String> NOT_STORABLE =
      Map.of(
          "22021", "A text holds a character with code 0",
          "22003", OUT_OF_RANGE,
          "22007", OUT_OF_RANGE,
          "22008", OUT_OF_RANGE);

  @ServerExceptionMapper(priority = Priorities.USER - 1)
  RestResponse<ProblemBody> rule(ProblemException broken) {
    return answer(broken);
  }

  @ServerExceptionMapper(priority = Priorities.USER - 1)
  RestResponse<ProblemBody> invalid(ConstraintViolationException invalid) {
    List<Violation> violations =
        invalid.getConstraintViolations().stream()
            .map(violation -> new Violation(ViolatedField.of(violation), violation.getMessage()))
            .sorted(java.util.Comparator.comparing(Violation::field))
            .toList();
    return answer(ProblemException.badFields(violations));
  }

  @ServerExceptionMapper(priority = Priorities.USER - 1)
  RestResponse<ProblemBody> mismatch(MismatchedInputException mismatch) {
    return answer(json(mismatch));
  }

  @ServerExceptionMapper(priority = Priorities.USER - 1)
  RestResponse<ProblemBody> unauthorized(UnauthorizedException unknown) {
    return answer(new ProblemException(KitProblem.NOT_LOGGED_IN));
  }

  @ServerExceptionMapper(priority = Priorities.USER - 1)
  RestResponse<ProblemBody> authenticationFailed(AuthenticationFailedException failed) {
    return answer(new ProblemException(KitProblem.NOT_LOGGED_IN, "The token is not valid"));
  }

  @ServerExceptionMapper(priority = Priorities.USER - 1)
  RestResponse<ProblemBody> forbidden(ForbiddenException forbidden) {
    return answer(new ProblemException(KitProblem.NOT_ALLOWED));
  }

  @ServerExceptionMapper(priority = Priorities.USER - 1)
  RestResponse<ProblemBody> http(WebApplicationException exception) {
    if (exception.getCause() instanceof JacksonException json) {
      return answer(json(json));
    }
    Response response = exception.getResponse();
    Problem problem =
        Arrays.stream(KitProblem.values())
            .filter(candidate -> candidate.status() == response.getStatus())
            .findFirst()
            .orElse(response.getStatus() < 500 ? KitProblem.BAD_INPUT : KitProblem.INTERNAL_ERROR);
    return answer(new ProblemException(problem));
  }

  /** Everything else, and what a transaction wrapped around one of the above. */
  @ServerExceptionMapper(priority = Priorities.USER - 1)
  RestResponse<ProblemBody> other(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case ProblemException broken -> {
          return answer(broken);
        }
        case OptimisticLockException conflict -> {
          return answer(new ProblemException(KitProblem.CHANGED_MEANWHILE));
        }
        case SQLException sql when isAway(sql) -> {
          LOG.errorf("The database is away: %s", sql.getMessage());
          return answer(
              new ProblemException(KitProblem.UNAVAILABLE, "The database does not answer"));
        }
        case OIDCException keycloak -> {
          LOG.errorf("Keycloak is away: %s", keycloak.getMessage());
          return answer(new ProblemException(KitProblem.UNAVAILABLE, "The login does not answer"));
        }
        case SQLException sql when lostARace(sql) -> {
          return answer(new ProblemException(KitProblem.CHANGED_MEANWHILE));
        }
        case SQLException sql when NOT_STORABLE.containsKey(state(sql)) -> {
          return answer(new ProblemException(KitProblem.BAD_INPUT, NOT_STORABLE.get(state(sql))));
        }
        default -> {
          // Not this one; perhaps what caused it.
        }
      }
    }
    LOG.error("Unexpected error", error);
    return answer(new ProblemException(KitProblem.INTERNAL_ERROR));
  }

  private static boolean lostARace(SQLException error) {
    return error.getSQLState() != null && LOST_RACES.contains(error.getSQLState());
  }

  private static String state(SQLException error) {
    return String.valueOf(error.getSQLState());
  }

  private static boolean isAway(SQLException error) {
    String state = error.getSQLState();
    return state == null
        || state.startsWith("08")
        || state.startsWith("57")
        || state.startsWith("53");
  }

  private static ProblemException json(JacksonException error) {
    String field =
        error instanceof JsonMappingException mapping
            ? mapping.getPath().stream().map(ProblemMappers::step).collect(Collectors.joining())
            : "";
    field = field.startsWith(".") ? field.substring(1) : field;
    String message =
        switch (error) {
          case UnrecognizedPropertyException unknown -> "is not a known property";
          case InvalidNullException nothing -> "must not be null";
          case UnfitValueException unfit -> unfit.getOriginalMessage();
          case MismatchedInputException mismatch -> Expected.insteadOf(mismatch);
          case JsonMappingException broken -> Expected.insteadOf(broken);
          default -> "is not valid JSON";
        };
    return ProblemException.badField(field.isEmpty() ? "body" : field, message);
  }

  private static String step(JsonMappingException.Reference reference) {
    return reference.getFieldName() == null
        ? "[" + reference.getIndex() + "]"
        : "." + reference.getFieldName();
  }

  static RestResponse<ProblemBody> answer(ProblemException problem) {
    RestResponse.ResponseBuilder<ProblemBody> answer =
        RestResponse.ResponseBuilder.<ProblemBody>create(problem.problem().status())
            .entity(problem.body())
            .header("Content-Type", ProblemBody.MEDIA_TYPE);
    if (problem.problem() == KitProblem.NOT_LOGGED_IN) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    int seconds = problem.problem().retryAfterSeconds();
    return seconds > 0 ? answer.header("Retry-After", seconds).build() : answer.build();
  }
}
