package eu.cordee.gateway.client;

import eu.cordee.gateway.problem.GatewayProblem;
import eu.cordee.gateway.problem.Problems;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers every page with the web client, which tells pages apart in the browser, and each file
 * with that file. Said here and not left to what finds no resource: that answers as a service
 * would; and a file of an earlier build must be missing, not a page under its name.
 */
@ApplicationScoped
public class ClientRoutes {
  // After the front door, before Quarkus' own routes.
  private static final int SECOND = Integer.MIN_VALUE + 20;

  private static final String PAGE = "/index.html";

  /** What the gateway itself answers, by the first word of the path. */
  private static final Set<String> NO_PAGES =
      Set.of("api", "login", "logout", "operations", "q", "session");

  private final ClientFiles files;

  ClientRoutes(ClientFiles files) {
    this.files = files;
  }

  void install(@Observes Router router) {
    router.route().method(HttpMethod.GET).method(HttpMethod.HEAD).order(SECOND).handler(this::open);
  }

  /** Whether this path is of the web client: its pages and files are no calls. */
  public static boolean isOfClient(String path) {
    int end = path.indexOf('/', 1);
    return !NO_PAGES.contains(path.substring(1, end < 0 ? path.length() : end));
  }

  private void open(RoutingContext context) {
    String path = context.normalizedPath();
    ClientFile file = isOfClient(path) ? fileOf(path) : null;
    if (file != null) {
      file.answer(context.request());
    } else if (isFile(path) && isOfClient(path)) {
      Problems.answer(context.request(), GatewayProblem.NOT_FOUND, "There is no such file.");
    } else {
      context.next();
    }
  }

  private @Nullable ClientFile fileOf(String path) {
    return files.at(isFile(path) ? path : PAGE);
  }

  private static boolean isFile(String path) {
    return path.startsWith(ClientFiles.HASHED) || path.lastIndexOf('.') > path.lastIndexOf('/');
  }
}
