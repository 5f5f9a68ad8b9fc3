package eu.cordee.gateway.routing;

import io.vertx.core.http.HttpMethod;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kinds of requests, the most urgent last: when a service is busy, the others wait first. */
enum Traffic {
  /** Live updates: no end, only a heartbeat, and places of their own. */
  STREAM(1),
  EXPORT(0.5),
  IMPORT(0.5),
  BROWSE(0.85),
  BOOK(1),
  /** Writes a whole timetable into the agendas, or takes it out: at once, but of thousands. */
  PUBLISH(1);

  private static final Pattern FAIR = Pattern.compile("/events/([0-9a-fA-F-]{36})(?:/|$)");
  private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final double share;

  Traffic(double share) {
    this.share = share;
  }

  static Traffic of(HttpMethod method, String path) {
    if (SAFE.contains(method)) {
      if (path.endsWith("/changes")) {
        return STREAM;
      }
      return path.endsWith(".ics") || path.endsWith("/export") ? EXPORT : BROWSE;
    }
    if (path.endsWith("/imports")) {
      return IMPORT;
    }
    return path.endsWith("/publication") || path.endsWith("/rollback") ? PUBLISH : BOOK;
  }

  /**
   * The id of the fair that a request is about, of whose requests not too many may be under way;
   * empty where it is about none. Live updates are counted by login alone: everybody at a large
   * fair has one.
   */
  String fairOf(String path) {
    Matcher found = FAIR.matcher(path);
    return this != STREAM && found.find() ? found.group(1) : "";
  }

  /** Whether its answers tell how busy a service is; the others take long by nature. */
  boolean isQuick() {
    return this == BROWSE || this == BOOK;
  }

  /** The part of a service's places that this kind may use. */
  double share() {
    return share;
  }
}
