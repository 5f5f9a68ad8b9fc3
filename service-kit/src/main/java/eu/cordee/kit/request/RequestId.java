package eu.cordee.kit.request;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The id that the gateway gave to a request. It stands on every log line and on every message that
 * the request causes, here and in the services that read it.
 */
public final class RequestId {

  /** Name in the log format. */
  static final String KEY = "requestId";

  private RequestId() {}

  /** The id of what this thread works on, or null where no request caused it. */
  public static @Nullable String current() {
    return MDC.get(KEY) instanceof String id ? id : null;
  }

  /** Does work that another request has caused, under its id. */
  public static void during(@Nullable String id, Runnable work) {
    String before = current();
    set(id);
    try {
      work.run();
    } finally {
      set(before);
    }
  }

  static void set(@Nullable String id) {
    if (id == null) {
      MDC.remove(KEY);
    } else {
      MDC.put(KEY, id);
    }
  }
}
