package eu.cordee.gateway.routing;

import java.util.Set;

/** Which methods there are at an address, for who asks with another. */
public interface MethodsAt {

  /**
   * @param path of the request, without its query
   * @return in alphabetical order; empty where it is not known, or not yet
   */
  Set<String> methodsAt(String path);
}
