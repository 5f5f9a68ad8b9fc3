package eu.cordee.gateway.problem;

import java.util.Locale;

/** Every refusal of the gateway itself; a service's own problems pass through untouched. */
public enum GatewayProblem {
  MALFORMED_REQUEST(400, "The request is not well-formed HTTP/1.1"),
  AMBIGUOUS_PATH(400, "The path can be read in more than one way"),
  TWO_CREDENTIALS(400, "Send the session cookie or a bearer token, not both"),
  TOO_DEEP(400, "The JSON document is nested too deeply"),
  NOT_LOGGED_IN(401, "The bearer token is expired or not for this system"),
  CROSS_SITE(403, "An unsafe request with a session must come from the system's own pages"),
  NOT_FOUND(404, "There is nothing at this address"),
  METHOD_NOT_ALLOWED(405, "The method is not in use here"),
  REQUEST_TIMEOUT(408, "The request did not arrive in time"),
  BODY_TOO_LARGE(413, "The body is larger than this address takes"),
  UNSUPPORTED_ENCODING(415, "Compressed request bodies are not taken"),
  TOO_MANY_REQUESTS(429, "Too many requests from this client"),
  HEADERS_TOO_LARGE(431, "The request headers are too large"),
  INTERNAL_ERROR(500, "The gateway failed"),
  UPSTREAM_BROKE_OFF(502, "The service broke off; the request may or may not have taken effect"),
  UPSTREAM_UNAVAILABLE(503, "The service behind this address is not available"),
  OVERLOADED(503, "The service behind this address is busy"),
  LOGIN_UNAVAILABLE(503, "The login service is not available"),
  UPSTREAM_TIMEOUT(504, "The service behind this address did not answer in time"),
  VERSION_NOT_SUPPORTED(505, "Only HTTP/1.1 is spoken here");

  private final int status;
  private final String title;

  GatewayProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** The stable address that clients switch on. */
  public String type() {
    return "https://cordee.eu/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The RFC 9457 document; a detail never repeats what the client sent. */
  public String json(String detail) {
    return "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
        .formatted(type(), title, status, detail.replace("\\", "\\\\").replace("\"", "\\\""));
  }
}
