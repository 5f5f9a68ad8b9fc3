package eu.cordee.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Adds {@code Link: <…>; rel="next"} to every answer that is a page, the entity tag to what has a
 * version, and {@code Location} to what was made.
 */
class LinksAndTags {

  @ServerResponseFilter
  void link(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Page<?> page && page.next() != null) {
      String next =
          request
              .getUriInfo()
              .getRequestUriBuilder()
              .replaceQueryParam("cursor", page.next())
              .build()
              .getRawQuery();
      // Relative, because the gateway serves this resource under another path.
      response.getHeaders().add("Link", "<?" + next + ">; rel=\"next\"");
    }
    if (response.getEntity() instanceof Versioned versioned
        && !response.getHeaders().containsKey("ETag")) {
      response.getHeaders().add("ETag", ETags.of(versioned.version()));
    }
    if (request.getMethod().equals("POST")
        && (response.getStatus() == 201 || response.getStatus() == 202)
        && !response.getHeaders().containsKey("Location")) {
      String path = request.getUriInfo().getPath();
      response.getHeaders().add("Location", Locations.of(path, response.getEntity()));
    }
  }
}
