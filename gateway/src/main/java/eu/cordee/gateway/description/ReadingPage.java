package eu.cordee.gateway.description;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * {@code /api/docs}: Swagger UI from this very process, so that nothing is loaded from elsewhere.
 */
@ApplicationScoped
class ReadingPage {
  private static final int BEFORE_QUARKUS = 100;

  void install(@Observes Router router) {
    router
        .route("/api/docs")
        .order(BEFORE_QUARKUS)
        .handler(
            context ->
                context
                    .response()
                    .putHeader(HttpHeaders.LOCATION, "/api/docs/index.html")
                    .setStatusCode(308)
                    .end());
    router.route("/api/docs/*").order(BEFORE_QUARKUS + 1).handler(files("docs"));
    router
        .route("/api/docs/*")
        .order(BEFORE_QUARKUS + 2)
        .handler(files("META-INF/resources/webjars/swagger-ui/" + version()));
  }

  /** The webjar puts its files under its version, and says it in the usual place. */
  private static String version() {
    Properties webjar = new Properties();
    try (InputStream properties =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream("META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
      webjar.load(properties);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return webjar.getProperty("version");
  }

  private static StaticHandler files(String folder) {
    return StaticHandler.create(FileSystemAccess.RELATIVE, folder)
        .setCachingEnabled(true)
        .setIncludeHidden(false)
        .setDefaultContentEncoding("UTF-8");
  }
}
