package eu.cordee.kit.description;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says of every record in the document what its Java says: what may be null is marked so, and what
 * is answered is always there. It reads {@link Nullable}, so that nobody has to say it twice.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DescribedRecords implements OASFilter {

  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
  private static final DotName SCHEMA =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
  private static final DotName OURS = DotName.createSimple("eu.cordee");

  /** They have a format and need no name of their own, which generators would make classes of. */
  private static final Map<String, String> FORMATS = Map.of("UUID", "uuid", "Instant", "date-time");

  private final Map<String, List<ClassInfo>> records;

  /** Called by the build with all classes of the service. */
  public DescribedRecords(IndexView classes) {
    records =
        classes.getKnownClasses().stream()
            .filter(ClassInfo::isRecord)
            .filter(type -> type.name().toString().startsWith(OURS + "."))
            .collect(Collectors.groupingBy(DescribedRecords::nameInDocument));
  }

  @Override
  public @Nullable Schema filterSchema(Schema schema) {
    String format = schema.getRef() == null ? null : FORMATS.get(referred(schema));
    if (format != null) {
      schema.setRef(null);
      schema.setType(List.of(SchemaType.STRING));
      schema.setFormat(format);
    } else if ("uuid".equals(schema.getFormat())) {
      schema.setPattern(null);
    }
    if (schema.getPattern() != null) {
      schema.setPattern(anchored(schema.getPattern()));
    }
    return schema;
  }

  /**
   * Validation matches the whole text; a pattern in a document matches any part of it unless it
   * says otherwise. That a text is not blank is the one that really means a part.
   */
  private static String anchored(String pattern) {
    if (pattern.startsWith("^")) {
      return pattern;
    }
    return pattern.equals("\\S") ? "^[\\s\\S]*\\S[\\s\\S]*$" : "^(?:" + pattern + ")$";
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
      return;
    }
    FORMATS.keySet().forEach(document.getComponents()::removeSchema);
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    Set<String> asked = asked(document, schemas);
    schemas.forEach((name, schema) -> describe(name, schema, asked.contains(name)));
  }

  private void describe(String name, Schema schema, boolean asked) {
    if (schema.getProperties() == null) {
      return;
    }
    recordOf(name, schema.getProperties().keySet())
        .ifPresent(
            type -> {
              for (RecordComponentInfo component : type.recordComponents()) {
                if (component.type().hasAnnotation(NULLABLE)
                    && !isRequired(schema, component.name())) {
                  schema.addProperty(
                      component.name(), orNull(schema.getProperties().get(component.name())));
                }
              }
              if (!asked) {
                schema.setRequired(promised(schema.getProperties()));
              }
            });
  }

  /**
   * What is answered is always there, in the order of its names. A record or an enum that may be
   * null is not promised, though it is there, too: the client that the generator makes for Java
   * reads whatever is promised without asking whether it is null.
   */
  private static List<String> promised(Map<String, Schema> properties) {
    return properties.keySet().stream()
        .filter(name -> properties.get(name).getAnyOf() == null)
        .sorted()
        .toList();
  }

  /** Where a row may lack it in Java only so that its line can be named in the answer. */
  private static boolean isRequired(Schema schema, String property) {
    return schema.getRequired() != null && schema.getRequired().contains(property);
  }

  private Optional<ClassInfo> recordOf(String name, Set<String> properties) {
    List<ClassInfo> candidates = new ArrayList<>(records.getOrDefault(name, List.of()));
    if (name.startsWith("Page")) {
      candidates.addAll(records.getOrDefault("Page", List.of()));
    }
    return candidates.stream()
        .filter(
            type ->
                type.recordComponents().stream()
                    .map(RecordComponentInfo::name)
                    .collect(Collectors.toSet())
                    .equals(properties))
        .findFirst();
  }

  private static String nameInDocument(ClassInfo type) {
    return Optional.ofNullable(type.declaredAnnotation(SCHEMA))
        .map(schema -> schema.value("name"))
        .map(AnnotationValue::asString)
        .orElse(type.simpleName());
  }

  private static Schema orNull(Schema property) {
    if (property.getRef() == null && property.getAnyOf() == null) {
      List<SchemaType> types = new ArrayList<>(property.getType());
      if (!types.contains(SchemaType.NULL)) {
        types.add(SchemaType.NULL);
      }
      property.setType(types);
      return property;
    }
    if (property.getAnyOf() != null) {
      return property;
    }
    return OASFactory.createSchema()
        .addAnyOf(property)
        .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
  }

  /** Names of all schemas that are part of a request. */
  private static Set<String> asked(OpenAPI document, Map<String, Schema> schemas) {
    Set<String> found = new HashSet<>();
    if (document.getPaths() != null) {
      document.getPaths().getPathItems().values().stream()
          .flatMap(item -> item.getOperations().values().stream())
          .filter(operation -> operation.getRequestBody() != null)
          .map(operation -> operation.getRequestBody().getContent().getMediaTypes().values())
          .flatMap(Collection::stream)
          .map(MediaType::getSchema)
          .forEach(schema -> visit(schema, schemas, found));
    }
    return found;
  }

  private static void visit(
      @Nullable Schema schema, Map<String, Schema> schemas, Set<String> found) {
    if (schema == null) {
      return;
    }
    if (schema.getRef() != null && found.add(referred(schema))) {
      visit(schemas.get(referred(schema)), schemas, found);
    }
    visit(schema.getItems(), schemas, found);
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(property -> visit(property, schemas, found));
    }
    if (schema.getAnyOf() != null) {
      schema.getAnyOf().forEach(one -> visit(one, schemas, found));
    }
  }

  private static String referred(Schema schema) {
    return schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
  }
}
