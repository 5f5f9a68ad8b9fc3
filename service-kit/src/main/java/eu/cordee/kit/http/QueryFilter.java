package eu.cordee.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters as bodies are refused. JAX-RS would say of a wrong type that there is no
 * such resource, and nothing at all of an unknown name, so that who mistypes a filter reads the
 * whole list and takes it for the filtered one.
 */
class QueryFilter {

  private final Map<Method, QueryRules> rules = new ConcurrentHashMap<>();

  @ServerRequestFilter
  void check(ContainerRequestContext request, ResourceInfo resource) {
    Method operation = resource.getResourceMethod();
    if (operation != null
        && !isForeign(operation)
        && !request.getUriInfo().getQueryParameters().isEmpty()) {
      rules
          .computeIfAbsent(operation, QueryRules::of)
          .check(request.getUriInfo().getQueryParameters());
    }
  }

  private static boolean isForeign(Method operation) {
    return operation.isAnnotationPresent(ForeignQuery.class)
        || operation.getDeclaringClass().isAnnotationPresent(ForeignQuery.class);
  }
}
