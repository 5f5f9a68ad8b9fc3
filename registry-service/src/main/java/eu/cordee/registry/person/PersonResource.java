package eu.cordee.registry.person;

import eu.cordee.kit.description.DescribedOperations;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.http.WithoutPerson;
import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.registry.imports.ImportTrial;
import eu.cordee.registry.person.PersonImport.ImportedPeople;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** People over HTTP: oneself, and the cards of others. */
@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "people", description = "Oneself, and the names of those one shares an event with")
public class PersonResource {

  private final Me me;
  private final Cards cards;
  private final PersonImport personImport;
  private final JsonWebToken token;

  PersonResource(Me me, Cards cards, PersonImport personImport, JsonWebToken token) {
    this.me = me;
    this.cards = cards;
    this.personImport = personImport;
    this.token = token;
  }

  @PUT
  @Path("/me")
  @WithoutPerson
  @Operation(
      operationId = "signIn",
      summary = "The login: find the person behind the token, link or create them")
  public PersonView signIn() {
    return me.signIn(Login.of(token));
  }

  @GET
  @Path("/me")
  @Operation(operationId = "getMe", summary = "What the registry knows of the caller")
  public PersonView get() {
    return me.get();
  }

  @PATCH
  @Path("/me")
  @Operation(
      operationId = "changeMe",
      summary = "Change the caller's name, organisation or language")
  public PersonView change(@NotNull @Valid ChangeMe change) {
    return me.change(change);
  }

  /** Not by a null in a change, which means as little as what is left out. */
  @DELETE
  @Path("/me/organisation")
  @Operation(
      operationId = "leaveMyOrganisation",
      summary = "Work for no organisation any more; again it changes nothing")
  public PersonView leaveOrganisation() {
    return me.leaveOrganisation();
  }

  @GET
  @Operation(
      operationId = "listPeople",
      summary = "Cards of people by id; those whom the caller may not see are absent")
  public Page<PersonCard> list(
      @Parameter(description = "At most 200 ids, separated by commas", required = true)
          @QueryParam("ids")
          @Nullable String ids) {
    return new Page<>(cards.visible(parse(ids)), null);
  }

  @POST
  @Path("/imports")
  @Idempotent
  @RolesAllowed({"organiser", "admin"})
  @Operation(
      operationId = "importPeople",
      summary =
          "Create or find many people by your references or by e-mail, all or only the good ones")
  public ImportedPeople importAll(@NotNull @Valid ImportPeople request) {
    return personImport.load(request.people(), Boolean.TRUE.equals(request.onlyGood()));
  }

  @POST
  @Path("/imports/trial")
  @RolesAllowed({"organiser", "admin"})
  @Extension(name = DescribedOperations.WITHOUT_KEY, value = "true")
  @Operation(
      operationId = "tryPeopleImport",
      summary = "What an import of people would do, row by row; nothing is kept")
  public ImportTrial tryImport(@NotNull @Valid ImportPeople request) {
    return personImport.trial(request.people());
  }

  /** At least one id and at most a page of them, separated by commas. */
  static List<UUID> parse(@Nullable String ids) {
    if (ids == null || ids.isBlank()) {
      throw ProblemException.badField("ids", "must name at least one person");
    }
    List<String> parts = Stream.of(ids.split(",", -1)).map(String::strip).distinct().toList();
    if (parts.size() > Page.MAX_LIMIT) {
      throw ProblemException.badField("ids", "must name at most " + Page.MAX_LIMIT + " people");
    }
    try {
      return parts.stream().map(UUID::fromString).toList();
    } catch (IllegalArgumentException e) {
      throw ProblemException.badField("ids", "must be ids separated by commas");
    }
  }
}
