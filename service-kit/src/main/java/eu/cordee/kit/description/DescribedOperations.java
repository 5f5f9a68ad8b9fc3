package eu.cordee.kit.description;

import io.quarkus.security.Authenticated;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/**
 * Says of every operation what its annotations say and the scanner does not read: the status of
 * {@link ResponseStatus}, that {@link PermitAll} asks for no login, and the headers of writes.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DescribedOperations implements OASFilter {

  /** Read and removed by {@link OpenApiHabits}, which runs after Quarkus has added logins. */
  static final String PUBLIC = "x-cordee-public";

  /** The same where a login is used when there is one. */
  static final String OPTIONAL = "x-cordee-optional-login";

  /** Extension on a POST that takes no {@code Idempotency-Key}. */
  public static final String WITHOUT_KEY = "x-cordee-without-key";

  private static final DotName OPERATION =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

  private final Map<String, String> statuses = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  /** Open operations of a resource that otherwise asks for a login: they look who calls. */
  private final Set<String> knowing = new HashSet<>();

  private final Set<String> withOptionalBody = new HashSet<>();

  /** Called by the build with all classes of the service. */
  public DescribedOperations(IndexView classes) {
    for (AnnotationInstance operation : classes.getAnnotations(OPERATION)) {
      MethodInfo method = operation.target().asMethod();
      AnnotationValue id = operation.value("operationId");
      AnnotationInstance status = method.annotation(DotName.createSimple(ResponseStatus.class));
      if (id != null && status != null) {
        statuses.put(id.asString(), String.valueOf(status.value().asInt()));
      }
      if (id != null && method.hasAnnotation(DotName.createSimple(PermitAll.class))) {
        open.add(id.asString());
        if (method.declaringClass().hasDeclaredAnnotation(Authenticated.class)
            || method.declaringClass().hasDeclaredAnnotation(RolesAllowed.class)) {
          knowing.add(id.asString());
        }
      }
      if (id != null
          && method.parameters().stream().anyMatch(DescribedOperations::isOptionalBody)) {
        withOptionalBody.add(id.asString());
      }
    }
  }

  /** What comes from somewhere else than the body says so with an annotation. */
  private static boolean isOptionalBody(MethodParameterInfo parameter) {
    return parameter.type().hasAnnotation(NULLABLE)
        && parameter.declaredAnnotations().stream()
            .map(annotation -> annotation.name().withoutPackagePrefix())
            .noneMatch(name -> name.endsWith("Param") || name.startsWith("Rest"));
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null) {
      return;
    }
    document.getPaths().getPathItems().values().stream()
        .forEach(item -> item.getOperations().forEach(this::describe));
  }

  private void describe(HttpMethod method, Operation operation) {
    String status = statuses.get(operation.getOperationId());
    APIResponses responses = operation.getResponses();
    if (status != null && responses.hasAPIResponse("200")) {
      APIResponse answer = responses.getAPIResponse("200");
      responses.removeAPIResponse("200");
      responses.addAPIResponse(status, answer);
    }
    if (open.contains(operation.getOperationId())) {
      operation.addExtension(PUBLIC, true);
    }
    if (knowing.contains(operation.getOperationId())) {
      operation.addExtension(OPTIONAL, true);
    }
    if (method == HttpMethod.POST && !operation.hasExtension(WITHOUT_KEY)) {
      operation.addParameter(key());
    }
    operation.removeExtension(WITHOUT_KEY);
    if (operation.getRequestBody() != null
        && withOptionalBody.contains(operation.getOperationId())) {
      operation.getRequestBody().setRequired(false);
    }
    if (operation.getParameters() != null) {
      operation.getParameters().stream()
          .filter(one -> "If-Match".equals(one.getName()))
          .forEach(DescribedOperations::describeIfMatch);
    }
  }

  private static Parameter key() {
    return OASFactory.createParameter()
        .name("Idempotency-Key")
        .in(Parameter.In.HEADER)
        .description("Makes a retry safe: same key and body, same answer, for 24 hours")
        .schema(OASFactory.createSchema().addType(SchemaType.STRING).maxLength(200));
  }

  private static void describeIfMatch(Parameter header) {
    header.required(true).description("The ETag of the last read: 428 without, 412 when it is old");
  }
}
