package eu.cordee.gateway.routing;

import eu.cordee.gateway.problem.GatewayProblem;
import eu.cordee.gateway.problem.Refusal;
import eu.cordee.gateway.session.Credential;
import eu.cordee.gateway.session.Credentials;
import io.quarkus.logging.Log;
import io.vertx.core.http.HttpConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Live streams that are open: so many for each login, and none beyond the login itself. Whoever has
 * logged out hears nothing more, wherever they did so.
 */
final class Streams {
  private static final Duration A_WHILE = Duration.ofSeconds(5);

  private final int most;
  private final Credentials credentials;
  private final Map<HttpConnection, Credential> open = new ConcurrentHashMap<>();
  private final Map<String, Integer> ofLogin = new ConcurrentHashMap<>();

  /**
   * @param most for one login
   */
  Streams(int most, Credentials credentials) {
    this.most = most;
    this.credentials = credentials;
  }

  /** Throws the refusal if this login has as many as it may. */
  void enter(HttpConnection connection, Credential credential) {
    String login = credential.client();
    if (login != null && ofLogin.merge(login, 1, Integer::sum) > most) {
      leave(login);
      throw new Refusal(
          GatewayProblem.TOO_MANY_REQUESTS,
          "Close a screen: at most %d live streams of one login.".formatted(most),
          A_WHILE);
    }
    if (open.put(connection, credential) != null && login != null) {
      leave(login);
    }
  }

  void leave(HttpConnection connection) {
    Credential credential = open.remove(connection);
    if (credential != null && credential.client() != null) {
      leave(credential.client());
    }
  }

  private void leave(String login) {
    ofLogin.computeIfPresent(login, (key, count) -> count == 1 ? null : count - 1);
  }

  /** Ends those whose login is over. */
  void endWhatIsOver() {
    open.forEach(
        (connection, credential) ->
            credentials
                .isGood(credential)
                .whenComplete(
                    (good, failure) -> {
                      if (failure != null) {
                        Log.debug("A stream goes on: its login cannot be looked up now", failure);
                      } else if (!good) {
                        connection.close();
                      }
                    }));
  }

  void endAll() {
    List.copyOf(open.keySet()).forEach(HttpConnection::close);
  }
}
