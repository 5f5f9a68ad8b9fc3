package eu.cordee.event.registration;

import eu.cordee.event.personcopy.KnownPeople;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.identity.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/**
 * Participants of an event. Everything that needs the database passes the turnstile, and who waits
 * for a message of the registry waits before, so that nobody waits with a database connection.
 */
@Path("/events/{id}/participants")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "participants", description = "Who takes part in an event")
public class ParticipantResource {

  /** Well within the gateway's deadline for imports, which is 60 seconds. */
  private static final Duration PATIENCE_OF_IMPORTS = Duration.ofSeconds(45);

  private final Registration registration;
  private final Acceptance acceptance;
  private final ParticipantImport imports;
  private final ParticipantList list;
  private final KnownPeople people;
  private final Turnstile turnstile;
  private final Caller caller;

  ParticipantResource(
      Registration registration,
      Acceptance acceptance,
      ParticipantImport imports,
      ParticipantList list,
      KnownPeople people,
      Turnstile turnstile,
      Caller caller) {
    this.registration = registration;
    this.acceptance = acceptance;
    this.imports = imports;
    this.list = list;
    this.people = people;
    this.turnstile = turnstile;
    this.caller = caller;
  }

  @POST
  @ResponseStatus(201)
  @Operation(
      operationId = "registerParticipant",
      summary = "Take part in an event; organisers may register others")
  public ParticipantView register(UUID id, @Valid @NotNull RegisterParticipant wish) {
    UUID personId = turnstile.pass(id, () -> known(wish)).orElseGet(() -> waitedFor(wish));
    return turnstile.pass(id, () -> registration.register(id, personId));
  }

  @POST
  @Path("/imports")
  @Operation(
      operationId = "importParticipants",
      summary = "Register up to 10,000 people, all or none")
  public ImportedParticipants importAll(UUID id, @Valid @NotNull ImportParticipants wish) {
    people.await(ImportRules.personIds(wish.participants()), PATIENCE_OF_IMPORTS);
    return turnstile.pass(id, () -> imports.register(id, wish));
  }

  @GET
  @Operation(
      operationId = "listParticipants",
      summary =
          "Who takes part, by family name, for participants and organisers of the event;"
              + " every word of q must occur in name or organisation")
  public Page<ParticipantView> find(
      UUID id,
      @QueryParam("q") @Size(max = 200) @Nullable String text,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return list.page(id, text, cursor, limit);
  }

  @GET
  @Path("/me")
  @Operation(operationId = "getMyParticipant", summary = "As which participant I take part")
  public ParticipantView me(UUID id) {
    return list.mine(id);
  }

  @GET
  @Path("/{participantId}")
  @Operation(
      operationId = "getParticipant",
      summary = "One of those who take part; for organisers also who has withdrawn")
  public ParticipantView get(UUID id, UUID participantId) {
    return list.one(id, participantId);
  }

  @POST
  @Path("/me/acceptance")
  @Operation(
      operationId = "acceptEntry",
      summary = "Accept an event that others entered me into: from now on it takes my time")
  public ParticipantView accept(UUID id) {
    return turnstile.pass(id, () -> acceptance.accept(id));
  }

  @POST
  @Path("/me/refusal")
  @APIResponse(responseCode = "204", description = "Left, and nobody enters them again")
  @Operation(
      operationId = "refuseEntry",
      summary = "Leave, and let nobody who runs this event enter me into one again")
  public void refuse(UUID id) {
    turnstile.pass(
        id,
        () -> {
          acceptance.refuse(id);
          return id;
        });
  }

  @DELETE
  @Path("/{participantId}")
  @Operation(
      operationId = "withdrawParticipant",
      summary = "Give the place back; the participant's session places, too")
  public void withdraw(UUID id, UUID participantId) {
    turnstile.pass(
        id,
        () -> {
          registration.withdraw(id, participantId);
          return participantId;
        });
  }

  private Optional<UUID> known(RegisterParticipant wish) {
    return wish.personId() == null
        ? caller.knownPersonId()
        : Optional.of(wish.personId()).filter(person -> people.areKnown(List.of(person)));
  }

  /** Outside of the turnstile, because the others shall not wait for a stranger. */
  private UUID waitedFor(RegisterParticipant wish) {
    if (wish.personId() == null) {
      return caller.personId();
    }
    people.require(wish.personId());
    return wish.personId();
  }
}
