package eu.cordee.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Everything an operator may turn at the edge; as environment variables {@code CORDEE_GATEWAY_…}.
 */
@ConfigMapping(prefix = "cordee.gateway")
public interface GatewayConfig {
  /** The address under which browsers reach this gateway; its origin is the only one trusted. */
  URI publicUrl();

  /** The address under which browsers reach the login server. */
  URI loginUrl();

  Upstreams upstreams();

  Limits limits();

  Times times();

  Sessions sessions();

  /** Replicas of each service. */
  interface Upstreams {
    List<URI> registry();

    List<URI> event();

    List<URI> matchmaking();

    /** This process, as it reaches itself: it describes its own noun like any service. */
    List<URI> own();
  }

  /** Sizes in bytes, rates in requests per second. */
  interface Limits {
    @WithDefault("1048576")
    long body();

    @WithDefault("16777216")
    long importBody();

    /** Bodies up to this size are kept in memory, so that a keyed request can be sent twice. */
    @WithDefault("65536")
    long keptForRetry();

    @WithDefault("50")
    int jsonDepth();

    /**
     * Requests under way to one service, at most; fewer where half of the answers take longer than
     * {@link #patience}. Browsing may use 85 % of it, imports and exports half; four times as many
     * of each fair wait for {@link Times#place}.
     */
    @WithDefault("256")
    int concurrency();

    /** What half of a service's answers may take before it is given less to do at once. */
    @WithDefault("PT0.1S")
    Duration patience();

    /** Live streams open to one service. */
    @WithDefault("5000")
    int streams();

    /** Live streams of one login: screens that are open at the same time. */
    @WithDefault("20")
    int clientStreams();

    /**
     * Connections of one network address: a thousand phones of six each, and some air; others find
     * a door even while one address has taken all of its own.
     */
    @WithDefault("8000")
    int addressConnections();

    /** One login or partner, wherever it comes from. */
    @WithDefault("50")
    long clientRate();

    @WithDefault("300")
    long clientBurst();

    /** All of one network address who are not logged in. */
    @WithDefault("1000")
    long anonymousRate();

    @WithDefault("5000")
    long anonymousBurst();

    /**
     * All calls of one network address; wide, since a whole fair may share the hall's: a thousand
     * phones that are switched on at once.
     */
    @WithDefault("5000")
    long addressRate();

    @WithDefault("20000")
    long addressBurst();

    /** Clients remembered at the same time. */
    @WithDefault("100000")
    long clients();

    /** Share of the traffic that may be sent a second time. */
    @WithDefault("0.1")
    double retryShare();
  }

  /** How long each step may take. */
  interface Times {
    @WithDefault("PT0.5S")
    Duration connect();

    /** From the request's first byte to the last one of its headers. */
    @WithDefault("PT5S")
    Duration headers();

    @WithDefault("PT10S")
    Duration deadline();

    /** Of imports, exports and publications. */
    @WithDefault("PT60S")
    Duration importDeadline();

    /**
     * How long a request waits at most for a place among those under way to its service: longer
     * than a burst lasts, shorter than people wait.
     */
    @WithDefault("PT1S")
    Duration place();

    /** A live stream that says nothing, not even its heartbeat, for this long is cut. */
    @WithDefault("PT45S")
    Duration silence();

    /** How long a failing replica is left alone before one request tries it again. */
    @WithDefault("PT5S")
    Duration ejection();
  }

  /** The browser's login. */
  interface Sessions {
    /** At least 32 characters; encrypts the stored tokens. */
    String key();

    /** A fair's day from breakfast to the evening's reception: one login is enough for it. */
    @WithDefault("PT16H")
    Duration lifetime();

    /** How long before its end an access token is renewed. */
    @WithDefault("PT60S")
    Duration renewal();

    /** How long a replica trusts its memory of a session: the delay of a logout made elsewhere. */
    @WithDefault("PT5S")
    Duration memory();
  }
}
