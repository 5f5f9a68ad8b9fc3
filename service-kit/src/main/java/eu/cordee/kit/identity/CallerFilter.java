package eu.cordee.kit.identity;

import eu.cordee.kit.http.WithoutPerson;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Finds the person behind the login before the resource begins: right after a first login that
 * means waiting, and whoever waits inside a transaction waits with a connection in hand.
 */
class CallerFilter {

  private final Caller caller;

  CallerFilter(Caller caller) {
    this.caller = caller;
  }

  @ServerRequestFilter
  void findPerson(ResourceInfo resource) {
    if (!isWithoutPerson(resource)) {
      caller.knownPersonId();
    }
  }

  private static boolean isWithoutPerson(ResourceInfo resource) {
    return resource.getResourceMethod() == null
        || resource.getResourceMethod().isAnnotationPresent(WithoutPerson.class)
        || resource.getResourceClass().isAnnotationPresent(WithoutPerson.class);
  }
}
