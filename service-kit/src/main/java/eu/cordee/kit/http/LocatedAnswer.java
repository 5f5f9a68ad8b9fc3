package eu.cordee.kit.http;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that say where what was made, or is being made, can be read again. */
public final class LocatedAnswer {

  private LocatedAnswer() {}

  /**
   * An answer with a {@code Location} header.
   *
   * @param location relative to the address of the request, because the gateway serves every
   *     resource under another path
   */
  public static <V> RestResponse<V> at(String location, RestResponse.Status status, V view) {
    if (location.startsWith("/") || location.contains(":")) {
      throw new IllegalArgumentException(location + " is not relative");
    }
    return RestResponse.ResponseBuilder.create(status, view)
        .header(HttpHeaders.LOCATION, location)
        .build();
  }
}
