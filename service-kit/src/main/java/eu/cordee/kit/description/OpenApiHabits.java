package eu.cordee.kit.description;

import eu.cordee.kit.http.Problem;
import eu.cordee.kit.http.ProblemBody;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Writes into every service's OpenAPI document what all operations have in common: problems as the
 * answer to everything that goes wrong.
 */
public class OpenApiHabits implements OASFilter {

  private static final String PROBLEM = "Problem";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null) {
      return;
    }
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    document.getComponents().addSchema(PROBLEM, problem(typesOf(document)));
    document
        .getPaths()
        .getPathItems()
        .values()
        .forEach(item -> item.getOperations().values().forEach(OpenApiHabits::describe));
  }

  private static void describe(Operation operation) {
    if (operation.hasExtension(DescribedOperations.PUBLIC)) {
      operation.removeExtension(DescribedOperations.PUBLIC);
      operation.setSecurity(null);
      operation.getResponses().removeAPIResponse("401");
      operation.getResponses().removeAPIResponse("403");
    }
    if (operation.hasExtension(DescribedOperations.OPTIONAL)) {
      operation.removeExtension(DescribedOperations.OPTIONAL);
      operation.setSecurity(List.of(OASFactory.createSecurityRequirement()));
    }
    operation.getResponses().getAPIResponses().forEach(OpenApiHabits::describe);
    operation
        .getResponses()
        .addAPIResponse(
            "default", answer("What went wrong, see docs/problems.md").content(problems()));
  }

  private static void describe(String status, APIResponse response) {
    if (status.startsWith("4") && response.getContent() == null && response.getRef() == null) {
      response.setContent(problems());
    }
  }

  private static APIResponse answer(String description) {
    return OASFactory.createAPIResponse().description(description);
  }

  private static Content problems() {
    return OASFactory.createContent()
        .addMediaType(
            ProblemBody.MEDIA_TYPE,
            OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM)));
  }

  /** Every type that this service can answer with, as {@link DescribedProblems} found them. */
  private static List<Object> typesOf(OpenAPI document) {
    Object found =
        document.getExtensions() == null
            ? null
            : document.getExtensions().get(DescribedProblems.TYPES);
    document.removeExtension(DescribedProblems.TYPES);
    return found instanceof List<?> codes
        ? codes.stream().<Object>map(code -> Problem.TYPE_BASE + code).toList()
        : List.of();
  }

  private static Schema problem(List<Object> types) {
    return object(
            Map.of(
                "type", text().format("uri").enumeration(types),
                "title", text(),
                "status", number(),
                "detail", text(),
                "violations", list(violation()),
                "lines", list(line())))
        .description("RFC 9457; switch on type")
        .required(List.of("type", "title", "status", "detail"));
  }

  private static Schema violation() {
    return object(
            Map.of(
                "field",
                    text().description("Its path, such as slots[2].endsAt; body for all of it"),
                "message", text().description("What it must be, in English")))
        .required(List.of("field", "message"));
  }

  private static Schema line() {
    return object(
            Map.of(
                "line", number().description("Counts from 1"),
                "reason", text().description("What is wrong with it, in English")))
        .required(List.of("line", "reason"));
  }

  private static Schema object(Map<String, Schema> properties) {
    Schema object = OASFactory.createSchema().addType(SchemaType.OBJECT);
    properties.keySet().stream()
        .sorted()
        .forEach(name -> object.addProperty(name, properties.get(name)));
    return object;
  }

  private static Schema list(Schema items) {
    return OASFactory.createSchema().addType(SchemaType.ARRAY).items(items);
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(SchemaType.STRING);
  }

  private static Schema number() {
    return OASFactory.createSchema().addType(SchemaType.INTEGER).format("int32");
  }
}
