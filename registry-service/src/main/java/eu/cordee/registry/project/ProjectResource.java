package eu.cordee.registry.project;

import eu.cordee.kit.http.Page;
import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.registry.project.Projects.ImportedProjects;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The library of past projects over HTTP. */
@Path("/studies/{id}/projects")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "project reviews", description = "Past projects of a study, and what reviewers say")
public class ProjectResource {

  private final Projects projects;

  ProjectResource(Projects projects) {
    this.projects = projects;
  }

  @GET
  @PermitAll
  @Operation(operationId = "listProjects", summary = "The library of past projects, by reference")
  public Page<ProjectView> list(
      UUID id,
      @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return projects.list(id, cursor, limit);
  }

  @GET
  @Path("/{projectId}")
  @PermitAll
  @Operation(operationId = "getProject", summary = "One past project")
  public ProjectView get(UUID id, UUID projectId) {
    return projects.get(id, projectId);
  }

  @POST
  @Path("/imports")
  @Idempotent
  @Operation(
      operationId = "importProjects",
      summary =
          "Enter past projects, or correct those whose reference is known; all rows or none; for leads, analysts and admins")
  public ImportedProjects load(UUID id, @NotNull @Valid ImportProjects wish) {
    return projects.load(id, wish.projects());
  }
}
