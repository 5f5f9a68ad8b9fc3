package eu.cordee.registry.study;

import eu.cordee.kit.http.Page;
import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.registry.search.PlainText;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Studies over HTTP. */
@Path("/studies")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "studies", description = "What past projects, people and cafés say about instruments")
public class StudyResource {

  private final Studies studies;
  private final StudyInvitations invitations;

  StudyResource(Studies studies, StudyInvitations invitations) {
    this.studies = studies;
    this.invitations = invitations;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listStudies",
      summary = "Search by text among open ones and those I work on; best match first")
  public Page<StudyView> list(
      @Parameter(description = "Words, also with a slip of the pen")
          @QueryParam("q")
          @Nullable
          @Size(max = 200)
          @PlainText
          String q,
      @Parameter(description = "Only those that I work on")
          @QueryParam("mine")
          @DefaultValue("false")
          boolean mine,
      @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return studies.search(q, mine, cursor, limit);
  }

  @POST
  @Idempotent
  @ResponseStatus(201)
  @RolesAllowed({"organiser", "admin"})
  @Operation(operationId = "startStudy", summary = "Begin a study; the caller leads it")
  public StudyView start(@NotNull @Valid WriteStudy wish) {
    return studies.start(wish);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "getStudy",
      summary = "One study; its people only for them, and all of it unless it is open")
  public StudyView get(UUID id) {
    return studies.get(id);
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "changeStudy",
      summary = "Change a study; what projects and marks stand on stays; for its leads and admins")
  public StudyView change(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid WriteStudy wish) {
    return studies.change(id, ifMatch, wish);
  }

  @POST
  @Path("/{id}/invitations")
  @Idempotent
  @Operation(
      operationId = "inviteToStudy",
      summary = "Make a secret address by which people come to the study; for its leads and admins")
  public StudyInvitationView invite(UUID id, @NotNull @Valid WriteStudyPerson wish) {
    return invitations.invite(id, wish.roles());
  }

  @PUT
  @Path("/{id}/people/{personId}")
  @Operation(
      operationId = "admitToStudy",
      summary = "Say as what a person works on the study; for its leads and admins")
  public StudyView admit(UUID id, UUID personId, @NotNull @Valid WriteStudyPerson wish) {
    return studies.admit(id, personId, wish.roles());
  }

  @DELETE
  @Path("/{id}/people/{personId}")
  @Operation(
      operationId = "dismissFromStudy",
      summary = "Let a person no longer work on the study; for its leads and admins")
  public void dismiss(UUID id, UUID personId) {
    studies.dismiss(id, personId);
  }
}
