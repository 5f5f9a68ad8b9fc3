package eu.cordee.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.cordee.kit.Sha256;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.idempotency.IdempotentAnswers.Answer;
import eu.cordee.kit.idempotency.IdempotentAnswers.Stored;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.security.MessageDigest;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The key of this request, what makes another request the same, and answers in stored form. */
@RequestScoped
class KeyedAnswers {

  private static final String HEADER = "Idempotency-Key";
  private static final int LONGEST_KEY = 200;

  private final HttpHeaders headers;
  private final UriInfo uri;
  private final SecurityIdentity identity;
  private final ObjectMapper json;

  /** Of the outermost method that looked for an answer, so that an inner one stores it there. */
  private byte @Nullable [] fingerprint;

  KeyedAnswers(HttpHeaders headers, UriInfo uri, SecurityIdentity identity, ObjectMapper json) {
    this.headers = headers;
    this.uri = uri;
    this.identity = identity;
    this.json = json;
  }

  /**
   * The request's key, or null where it has none.
   *
   * @throws ProblemException 400 when it is none
   */
  @Nullable String key() {
    String key = headers.getHeaderString(HEADER);
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      throw ProblemException.badField(HEADER, "must have 1 to " + LONGEST_KEY + " characters");
    }
    return key;
  }

  /**
   * Keys belong to the caller, by the id of the login: the name of a login may be that of a person,
   * and is not known to whoever erases them.
   */
  String caller() {
    if (identity.isAnonymous()) {
      return "";
    }
    return identity.getPrincipal() instanceof JsonWebToken token
        ? token.getSubject()
        : identity.getPrincipal().getName();
  }

  /**
   * Of the method, the path and every argument: the same JSON in another layout is the same
   * request.
   */
  byte[] fingerprint(InvocationContext invocation) throws JsonProcessingException {
    if (fingerprint == null) {
      fingerprint = computed(invocation);
    }
    return fingerprint;
  }

  private byte[] computed(InvocationContext invocation) throws JsonProcessingException {
    MessageDigest digest = Sha256.digest();
    digest.update(json.writeValueAsBytes(invocation.getMethod().toString()));
    digest.update(json.writeValueAsBytes(uri.getPath()));
    for (Object argument : invocation.getParameters()) {
      digest.update(json.writeValueAsBytes(argument));
    }
    return digest.digest();
  }

  Answer freeze(@Nullable Object answer) throws JsonProcessingException {
    if (answer instanceof RestResponse<?> response) {
      Object location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
      return new Answer(
          response.getStatus(),
          json.writeValueAsString(response.getEntity()),
          location == null ? null : location.toString());
    }
    return new Answer(0, json.writeValueAsString(answer), null);
  }

  /**
   * The stored answer as the method would return it.
   *
   * @throws ProblemException 422 when it answered another request
   */
  @Nullable Object again(Stored stored, InvocationContext invocation)
      throws JsonProcessingException {
    if (!MessageDigest.isEqual(stored.fingerprint(), fingerprint(invocation))) {
      throw new ProblemException(KitProblem.KEY_REUSED);
    }
    return thaw(stored.answer(), invocation.getMethod().getGenericReturnType());
  }

  private @Nullable Object thaw(Answer answer, Type returned) throws JsonProcessingException {
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
    return body == null || body.equals("null") || type == Void.class
        ? null
        : json.readValue(body, json.constructType(type));
  }
}
