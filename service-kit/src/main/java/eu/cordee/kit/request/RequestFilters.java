package eu.cordee.kit.request;

import eu.cordee.kit.http.Deadline;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Takes the request's id and the time it may take from the gateway's headers. */
class RequestFilters {

  /** Milliseconds that are left. */
  private static final String TIMEOUT = "X-Request-Timeout";

  private static final String ID = "X-Request-Id";
  private static final Pattern IDS = Pattern.compile("[0-9A-Za-z-]{1,64}");
  private static final Pattern MILLIS = Pattern.compile("\\d{1,7}");

  private final Deadline deadline;

  RequestFilters(Deadline deadline) {
    this.deadline = deadline;
  }

  /** On arrival, before anything is logged. */
  @ServerRequestFilter(preMatching = true)
  void take(ContainerRequestContext request) {
    String id = request.getHeaderString(ID);
    RequestId.set(id != null && IDS.matcher(id).matches() ? id : null);
    Duration left = left(request.getHeaderString(TIMEOUT));
    if (left != null) {
      deadline.in(left);
    }
  }

  /** In the thread that does the work, which may have come late to it. */
  @ServerRequestFilter
  void refuseWhatIsLate(ContainerRequestContext request) {
    deadline.check();
  }

  private static @Nullable Duration left(@Nullable String millis) {
    return millis != null && MILLIS.matcher(millis).matches()
        ? Duration.ofMillis(Long.parseLong(millis))
        : null;
  }
}
