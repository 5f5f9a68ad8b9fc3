package eu.cordee.kit.note;

import eu.cordee.kit.http.ETags;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemBody.Line;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.http.Versioned;
import eu.cordee.kit.http.WithoutPerson;
import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.kit.identity.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Notes over HTTP, one resource with every habit of the kit. */
@Path("/notes")
@RolesAllowed("attendee")
@RunOnVirtualThread
public class NoteResource {

  private static final Logger LOG = Logger.getLogger(NoteResource.class);

  private final Notes notes;
  private final Caller caller;

  NoteResource(Notes notes, Caller caller) {
    this.notes = notes;
    this.caller = caller;
  }

  public record WriteNote(@NotBlank @Size(max = 20) String text, int pauseMillis) {}

  public record NoteView(UUID id, String text, long version) implements Versioned {
    static NoteView of(Note note) {
      return new NoteView(note.id(), note.text(), note.version());
    }
  }

  @POST
  @Idempotent
  public RestResponse<NoteView> write(@NotNull @Valid WriteNote request)
      throws InterruptedException {
    return writeOnceMore(request);
  }

  /** The sabotaged twin: the same without its protection. */
  @POST
  @Path("/unprotected")
  public RestResponse<NoteView> writeOnceMore(@Valid WriteNote request)
      throws InterruptedException {
    LOG.infof("writes %s", request.text());
    NoteView view = NoteView.of(notes.write(request.text()));
    Thread.sleep(request.pauseMillis());
    return RestResponse.ResponseBuilder.<NoteView>create(201)
        .entity(view)
        .header("Location", "/notes/" + view.id())
        .build();
  }

  @GET
  @Path("/{id}")
  public NoteView read(UUID id) {
    return NoteView.of(notes.read(id));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Page<NoteView> list() {
    return new Page<>(List.of(), null);
  }

  @PUT
  @Path("/{id}")
  public NoteView rewrite(
      UUID id, @HeaderParam("If-Match") String ifMatch, @Valid WriteNote request) {
    ETags.require(ifMatch, 0);
    return NoteView.of(notes.rewrite(id, request.text()));
  }

  /** Found by anybody, as far as it has been said. */
  public record NoteCard(UUID id, @Nullable String text, Instant writtenAt) {}

  @POST
  @Path("/search")
  @PermitAll
  @ResponseStatus(202)
  @Operation(operationId = "searchNotes", summary = "Search")
  public Page<NoteCard> search(@Nullable WriteNote like) {
    return new Page<>(List.of(), null);
  }

  /** Written by somebody whom the registry knows, all of it in one transaction. */
  @POST
  @Path("/mine")
  @Transactional
  public NoteView writeMine(@Valid WriteNote request) {
    caller.personId();
    return NoteView.of(notes.write(request.text()));
  }

  /** The sabotaged twin: whoever waits for the login does so within the transaction. */
  @POST
  @Path("/mine/unprotected")
  @WithoutPerson
  @Transactional
  public NoteView writeMineAfterAWait(@Valid WriteNote request) throws InterruptedException {
    notes.count("select 1");
    Thread.sleep(request.pauseMillis());
    return writeMine(request);
  }

  @POST
  @Path("/imports")
  public NoteView importNotes(List<@Valid WriteNote> rows) {
    throw ProblemException.badLines(List.of(new Line(1, "is bad"), new Line(3, "is worse")));
  }
}
