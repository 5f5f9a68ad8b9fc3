package eu.cordee.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.cordee.kit.http.IdempotentAnswers.Stored;
import eu.cordee.kit.request.Deadline;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** See {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class IdempotentInterceptor {

  private static final String HEADER = "Idempotency-Key";
  private static final int LONGEST_KEY = 200;

  private final HttpHeaders headers;
  private final UriInfo uri;
  private final SecurityIdentity identity;
  private final ObjectMapper json;
  private final Session session;
  private final IdempotentAnswers answers;
  private final Deadline deadline;

  IdempotentInterceptor(
      HttpHeaders headers,
      UriInfo uri,
      SecurityIdentity identity,
      ObjectMapper json,
      Session session,
      IdempotentAnswers answers,
      Deadline deadline) {
    this.headers = headers;
    this.uri = uri;
    this.identity = identity;
    this.json = json;
    this.session = session;
    this.answers = answers;
    this.deadline = deadline;
  }

  @AroundInvoke
  @Nullable Object once(InvocationContext invocation) throws Exception {
    String key = headers.getHeaderString(HEADER);
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      throw ProblemException.badField(HEADER, "must have 1 to " + LONGEST_KEY + " characters");
    }
    return QuarkusTransaction.joiningExisting()
        .call(() -> key == null ? proceed(invocation) : onceFor(key, invocation));
  }

  private @Nullable Object onceFor(String key, InvocationContext invocation) throws Exception {
    String caller = identity.isAnonymous() ? "" : identity.getPrincipal().getName();
    if (!answers.lock(caller, key)) {
      throw new ProblemException(KitProblem.REQUEST_IN_FLIGHT);
    }
    byte[] fingerprint = fingerprint(invocation);
    Stored stored = answers.find(caller, key);
    if (stored == null) {
      Object answer = proceed(invocation);
      answers.store(caller, key, fingerprint, freeze(answer));
      return answer;
    }
    if (!MessageDigest.isEqual(stored.fingerprint(), fingerprint)) {
      throw new ProblemException(KitProblem.KEY_REUSED);
    }
    return thaw(stored.answer(), invocation.getMethod().getGenericReturnType());
  }

  /**
   * Flushes, so that a rule kept by the database speaks here and not from within the commit. What
   * nobody waits for any more is not begun, after the wait for a connection, and not committed.
   */
  private @Nullable Object proceed(InvocationContext invocation) throws Exception {
    deadline.check();
    Object answer = invocation.proceed();
    session.flush();
    deadline.check();
    return answer;
  }

  private IdempotentAnswers.Answer freeze(@Nullable Object answer) throws JsonProcessingException {
    if (answer instanceof RestResponse<?> response) {
      Object location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
      return new IdempotentAnswers.Answer(
          response.getStatus(),
          json.writeValueAsString(response.getEntity()),
          location == null ? null : location.toString());
    }
    return new IdempotentAnswers.Answer(0, json.writeValueAsString(answer), null);
  }

  private @Nullable Object thaw(IdempotentAnswers.Answer answer, Type returned)
      throws JsonProcessingException {
    if (returned == void.class) {
      return null;
    }
    if (returned instanceof ParameterizedType generic
        && generic.getRawType() == RestResponse.class) {
      Object entity = read(answer.body(), generic.getActualTypeArguments()[0]);
      RestResponse.ResponseBuilder<Object> builder =
          RestResponse.ResponseBuilder.<Object>create(answer.status()).entity(entity);
      return answer.location() == null
          ? builder.build()
          : builder.header(HttpHeaders.LOCATION, answer.location()).build();
    }
    return read(answer.body(), returned);
  }

  private @Nullable Object read(@Nullable String body, Type type) throws JsonProcessingException {
    return body == null || type == Void.class
        ? null
        : json.readValue(body, json.constructType(type));
  }

  /**
   * Of the method, the path and every argument: the same JSON in another layout is the same
   * request.
   */
  private byte[] fingerprint(InvocationContext invocation) throws JsonProcessingException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(json.writeValueAsBytes(invocation.getMethod().toString()));
      digest.update(json.writeValueAsBytes(uri.getPath()));
      for (Object argument : invocation.getParameters()) {
        digest.update(json.writeValueAsBytes(argument));
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
