package eu.cordee.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives every read of JSON its entity tag, and answers 304 to who has it already. The tag is of all
 * that is answered: a view shows more than what its version counts.
 */
class KnownAnswers {

  private static final Set<String> READS = Set.of("GET", "HEAD");
  private static final int AFTER_ALL_OTHERS = Integer.MIN_VALUE;
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private final ObjectMapper json;

  KnownAnswers(ObjectMapper json) {
    this.json = json;
  }

  @ServerResponseFilter(priority = AFTER_ALL_OTHERS)
  void tag(ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException {
    if (response.getStatus() == OK
        && READS.contains(request.getMethod())
        && isWhole(response.getEntity())) {
      Object view = response.getEntity();
      String body = json.writeValueAsString(view);
      String tag = ETags.ofAnswer(view instanceof Versioned one ? one.version() : null, body);
      response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
      if (ETags.isKnown(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
        response.setStatus(NOT_MODIFIED);
        response.setEntity(null);
      } else {
        // Written once: what the tag was made of is what is sent.
        response.setEntity(new RawValue(body));
      }
    }
  }

  private static boolean isWhole(@Nullable Object answer) {
    return answer instanceof Record || answer instanceof JsonNode || answer instanceof List<?>;
  }
}
