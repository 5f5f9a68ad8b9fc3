package eu.cordee.gateway.notice.choice;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.http.WithoutPerson;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The way out of mails, for whoever has one: without a login, in one click (RFC 8058). Programs
 * that follow every link of a mail only look, and change nothing.
 */
@Path("/api/notices/unsubscriptions/{secret}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@WithoutPerson
@RunOnVirtualThread
public class UnsubscribeResource {

  private final Choices choices;

  UnsubscribeResource(Choices choices) {
    this.choices = choices;
  }

  @GET
  @Operation(
      operationId = "getUnsubscription",
      summary = "Which kinds of notices the mail with this secret told of; changes nothing")
  public Unsubscription get(@RestPath UUID secret) {
    return of(secret);
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "unsubscribe",
      summary = "No more mail of the kinds that the mail with this secret told of")
  public Unsubscription end(@RestPath UUID secret) {
    Unsubscription ended = of(secret);
    choices.end(secret);
    return ended;
  }

  private Unsubscription of(UUID secret) {
    if (!choices.isKnown(secret)) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    return new Unsubscription(choices.writtenOf(secret));
  }
}
