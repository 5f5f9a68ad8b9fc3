package eu.cordee.kit.json;

import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record may be null where its type says so; nobody has to say it twice. What is
 * left out is another matter, of the record and of its constraints; and where one of these says
 * that there must be something, it is left to say so, since imports answer with every bad line.
 */
final class NullsOfRecords extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  private static final List<Class<? extends Annotation>> SAID =
      List.of(Nullable.class, NotNull.class, NotBlank.class, NotEmpty.class);

  @Override
  public @Nullable Object findDeserializer(Annotated annotated) {
    return annotated instanceof AnnotatedParameter parameter && mayNotBeNull(parameter)
        ? new NeverNull(null)
        : null;
  }

  private static boolean mayNotBeNull(AnnotatedParameter parameter) {
    Class<?> type = parameter.getOwner().getDeclaringClass();
    RecordComponent[] components = type.getRecordComponents();
    return components != null
        && components.length > parameter.getIndex()
        && type.getName().startsWith("eu.cordee.")
        && !components[parameter.getIndex()].getType().isPrimitive()
        && SAID.stream()
            .noneMatch(components[parameter.getIndex()].getAnnotatedType()::isAnnotationPresent);
  }
}
