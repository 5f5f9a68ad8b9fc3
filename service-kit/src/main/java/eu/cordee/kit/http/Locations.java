package eu.cordee.kit.http;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where what a POST has made can be read, relative to the address that was asked, because the
 * gateway serves every resource under another path: below it by its id, many in the list they were
 * imported into, and what has no id where it was made.
 */
final class Locations {
  private static final String IMPORTS = "imports";

  // Once per class, since every creation asks.
  private static final ClassValue<Optional<Method>> ID =
      new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
          return idOf(type);
        }
      };

  private Locations() {}

  static String of(String path, @Nullable Object made) {
    String[] segments = path.replaceFirst("/+$", "").split("/", -1);
    int last = segments.length - 1;
    String name = segments[last];
    if (name.equals(IMPORTS)) {
      return "../" + segments[last - 1];
    }
    return idOf(made).map(id -> name + "/" + id).orElse(name);
  }

  private static Optional<Object> idOf(@Nullable Object made) {
    return made == null ? Optional.empty() : ID.get(made.getClass()).map(id -> read(id, made));
  }

  private static Object read(Method id, Object made) {
    try {
      return id.invoke(made);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Method> idOf(Class<?> type) {
    if (!type.isRecord()) {
      return Optional.empty();
    }
    Optional<Method> found =
        Arrays.stream(type.getRecordComponents())
            .filter(component -> component.getName().equals("id"))
            .filter(component -> component.getType() == UUID.class)
            .map(component -> component.getAccessor())
            .findFirst();
    found.ifPresent(accessor -> accessor.setAccessible(true));
    return found;
  }
}
