package eu.cordee.matchmaking.profile;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.idempotency.AnsweredBefore;
import eu.cordee.kit.imports.ImportOutcome;
import eu.cordee.matchmaking.access.EventCaller;
import eu.cordee.matchmaking.access.EventDoor;
import eu.cordee.matchmaking.database.Persevering;
import eu.cordee.matchmaking.profile.ProfileList.Place;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Profiles of participants. */
@Path("/events/{eventId}/profiles")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Persevering
@Tag(name = "profiles", description = "What participants offer and seek")
public class ProfileResource {

  private final EventDoor door;
  private final Profiles profiles;
  private final ProfileList list;
  private final Availability availability;
  private final ProfileImport imports;

  ProfileResource(
      EventDoor door,
      Profiles profiles,
      ProfileList list,
      Availability availability,
      ProfileImport imports) {
    this.door = door;
    this.profiles = profiles;
    this.list = list;
    this.availability = availability;
    this.imports = imports;
  }

  /** How many profiles there were, and what became of each, in the order of the rows. */
  @Schema(name = "ImportedProfiles")
  public record ImportedProfiles(int count, List<ImportedProfile> profiles) {}

  /** What became of a participant's profile. */
  @Schema(name = "ImportedProfile")
  public record ImportedProfile(UUID participantId, ImportOutcome outcome) {}

  @GET
  @Path("/me")
  @Transactional
  @Operation(operationId = "getMyProfile", summary = "My profile; version 0 while it is empty")
  public ProfileView mine(UUID eventId) {
    return own(eventId, door.enter(eventId).participant());
  }

  @PUT
  @Path("/me")
  @Transactional
  @Operation(operationId = "putMyProfile", summary = "Write my profile anew")
  public ProfileView write(
      UUID eventId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull WriteProfile text) {
    UUID me = door.enter(eventId).participant();
    profiles.write(eventId, me, ifMatch, text);
    return own(eventId, me);
  }

  @GET
  @Path("/{participantId}")
  @Transactional
  @Operation(operationId = "getProfile", summary = "A participant's profile")
  public ProfileView read(UUID eventId, UUID participantId) {
    EventCaller caller = door.enter(eventId).requireInside();
    return caller.is(participantId) ? own(eventId, participantId) : view(eventId, participantId);
  }

  @GET
  @Transactional
  @Operation(
      operationId = "listProfiles",
      summary =
          "Participants with their profiles, by family name; every word of q must occur in name,"
              + " organisation or profile")
  public Page<ProfileView> list(
      UUID eventId,
      @QueryParam("q") @Size(max = 200) @Nullable String text,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    door.enter(eventId).requireInside();
    return Page.of(
        list.search(eventId, text, Place.at(cursor), limit + 1),
        limit,
        found -> found.place().position(),
        ProfileList.Found::view);
  }

  @POST
  @Path("/imports")
  @AnsweredBefore
  @ResponseStatus(201)
  @Operation(
      operationId = "importProfiles",
      summary = "Load many profiles, all or none, as an organiser of the event")
  public ImportedProfiles load(UUID eventId, @Valid @NotNull ImportProfiles wanted) {
    door.enter(eventId).requireOrganiser().requireTakingPlace();
    imports.awaitCopies(eventId, wanted.profiles());
    return imports.load(eventId, wanted.profiles());
  }

  private ProfileView own(UUID eventId, UUID participantId) {
    return view(eventId, participantId).withUnavailable(availability.unavailable(participantId));
  }

  private ProfileView view(UUID eventId, UUID participantId) {
    return list.find(eventId, participantId)
        .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
  }
}
