package eu.cordee.kit.http;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Names in {@code Allow} the methods that there are at an address that does not take another. */
@Singleton
class AllowedMethods {

  /**
   * @param plain characters of the path outside of braces: of two templates the one with more of
   *     them is meant
   */
  private record Route(Pattern path, int plain, String method) {}

  /** Read at the first mistake. */
  private volatile @Nullable List<Route> routes;

  @ServerExceptionMapper(priority = Priorities.USER - 1)
  RestResponse<ProblemBody> refuse(NotAllowedException wrong, UriInfo uri) {
    return refusal(at(uri.getPath()));
  }

  /**
   * Also where only another resource has the address, or a template would read a fixed address as
   * an id: the first that might have it is asked.
   */
  @ServerExceptionMapper(priority = Priorities.USER - 1)
  RestResponse<ProblemBody> refuse(NotFoundException nothing, ContainerRequestContext request) {
    return refusalOr(KitProblem.NOT_FOUND, request);
  }

  @ServerExceptionMapper(priority = Priorities.USER - 1)
  RestResponse<ProblemBody> refuse(NotSupportedException form, ContainerRequestContext request) {
    return refusalOr(KitProblem.UNSUPPORTED_MEDIA_TYPE, request);
  }

  private RestResponse<ProblemBody> refusalOr(KitProblem other, ContainerRequestContext request) {
    Set<String> there = at(request.getUriInfo().getPath());
    return there.isEmpty() || there.contains(request.getMethod())
        ? ProblemMappers.answer(new ProblemException(other))
        : refusal(there);
  }

  private static RestResponse<ProblemBody> refusal(Set<String> methods) {
    RestResponse<ProblemBody> answer =
        ProblemMappers.answer(new ProblemException(KitProblem.METHOD_NOT_ALLOWED));
    answer.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
    return answer;
  }

  private Set<String> at(String path) {
    List<Route> known = routes;
    if (known == null) {
      known = routesOfTheService();
      routes = known;
    }
    List<Route> all = known.stream().filter(route -> route.path.matcher(path).matches()).toList();
    int meant = all.stream().mapToInt(Route::plain).max().orElse(0);
    Set<String> methods = new TreeSet<>();
    all.stream().filter(route -> route.plain == meant).forEach(route -> methods.add(route.method));
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    return methods;
  }

  private static List<Route> routesOfTheService() {
    List<Route> found = new ArrayList<>();
    for (Bean<?> bean :
        Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
      Path root = bean.getBeanClass().getAnnotation(Path.class);
      if (root != null) {
        for (Method operation : bean.getBeanClass().getDeclaredMethods()) {
          add(root, operation, found);
        }
      }
    }
    return found;
  }

  private static void add(Path root, Method operation, List<Route> found) {
    Path own = operation.getAnnotation(Path.class);
    String path = "/" + root.value() + "/" + (own == null ? "" : own.value());
    Arrays.stream(operation.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .filter(method -> method != null)
        .forEach(
            method ->
                found.add(
                    new Route(
                        pattern(path), path.replaceAll("\\{[^}]*}", "").length(), method.value())));
  }

  /** Of a template: each name in braces is a segment, or a part of one. */
  private static Pattern pattern(String template) {
    String plain = template.replaceAll("/+", "/").replaceFirst("/$", "");
    return Pattern.compile("\\Q" + plain.replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q") + "\\E/?");
  }
}
