package eu.cordee.gateway.routing;

import eu.cordee.gateway.GatewayConfig.Upstreams;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The services behind the gateway and where their paths are found in public. */
public enum RoutedService {
  REGISTRY("/api/registry", "/api/registry"),
  /**
   * Its resources live under {@code /events}, so that the public path does not say the word twice.
   */
  EVENTS("/api/events", "/api"),
  MATCHMAKING("/api/matchmaking", "/api/matchmaking"),
  /**
   * What people are told, and what is known of them: the gateway's own, which {@link InnerDoor}
   * leads to.
   */
  NOTICES("/api/notices", "", "/api/privacy");

  /** Where operators find the messages of each service, by its tag. */
  static final String OPERATED = "/api/operations/";

  private final List<String> publicPaths;
  private final String stripped;

  RoutedService(String publicPath, String stripped, String... more) {
    this.publicPaths = Stream.concat(Stream.of(publicPath), Stream.of(more)).toList();
    this.stripped = stripped;
  }

  /** The service that answers this public path, if any. */
  public static @Nullable RoutedService of(String path) {
    for (RoutedService service : values()) {
      if (service.publicPaths.stream().anyMatch(prefix -> isBelow(prefix, path))) {
        return service;
      }
    }
    return null;
  }

  /** The service whose operations are at this public path, if any. */
  static @Nullable RoutedService operatedAt(String path) {
    for (RoutedService service : values()) {
      if (path.startsWith(OPERATED + service.tag() + "/")) {
        return service;
      }
    }
    return null;
  }

  private static boolean isBelow(String prefix, String path) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }

  /** A public path with query, as the service knows it. */
  public String inside(String publicUri) {
    if (publicUri.startsWith(OPERATED)) {
      return "/operations" + publicUri.substring(OPERATED.length() + tag().length());
    }
    String rest = publicUri.substring(stripped.length());
    return rest.startsWith("/") ? rest : "/" + rest;
  }

  /** A path of the service with query, as clients know it. */
  public String outside(String servicePath) {
    return stripped + servicePath;
  }

  public List<URI> replicas(Upstreams upstreams) {
    return switch (this) {
      case REGISTRY -> upstreams.registry();
      case EVENTS -> upstreams.event();
      case MATCHMAKING -> upstreams.matchmaking();
      case NOTICES -> upstreams.own();
    };
  }

  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
