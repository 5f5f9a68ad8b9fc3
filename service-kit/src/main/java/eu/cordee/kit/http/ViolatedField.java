package eu.cordee.kit.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What a client calls the value that violates a constraint. */
final class ViolatedField {

  private static final String BODY = "body";

  /** What gives an argument a name that clients know. */
  private static final Set<Class<? extends Annotation>> NAMED =
      Set.of(
          FormParam.class,
          HeaderParam.class,
          PathParam.class,
          QueryParam.class,
          RestForm.class,
          RestHeader.class,
          RestPath.class,
          RestQuery.class);

  private ViolatedField() {}

  /** The path without the method's name and, within a body, the argument's. */
  static String of(ConstraintViolation<?> violation) {
    List<Path.Node> nodes =
        StreamSupport.stream(violation.getPropertyPath().spliterator(), false).toList();
    if (nodes.size() < 2) {
      return violation.getPropertyPath().toString();
    }
    if (nodes.size() == 2) {
      boolean isMissing = violation.getInvalidValue() == null;
      return isMissing && isBody(violation.getRootBeanClass(), nodes)
          ? BODY
          : nodes.getLast().toString();
    }
    return nodes.stream().skip(2).map(Path.Node::toString).collect(Collectors.joining("."));
  }

  /** A missing body violates what is asked of an argument whose name nobody outside reads. */
  private static boolean isBody(Class<?> resource, List<Path.Node> nodes) {
    if (!(nodes.getFirst() instanceof Path.MethodNode operation)
        || !(nodes.getLast() instanceof Path.ParameterNode argument)) {
      return false;
    }
    // What Quarkus makes of a resource stands before the class that was written.
    for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getName().equals(operation.getName())
            && List.of(method.getParameterTypes()).equals(operation.getParameterTypes())
            && Arrays.stream(method.getParameterAnnotations()[argument.getParameterIndex()])
                .anyMatch(one -> NAMED.contains(one.annotationType()))) {
          return false;
        }
      }
    }
    return true;
  }
}
