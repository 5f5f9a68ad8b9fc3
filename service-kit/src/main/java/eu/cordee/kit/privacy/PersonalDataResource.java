package eu.cordee.kit.privacy;

import eu.cordee.kit.Scalars;
import eu.cordee.kit.http.InnerKey;
import eu.cordee.kit.http.WithoutPerson;
import eu.cordee.kit.privacy.PersonalData.Question;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The inner door to all that a service keeps of one person, for the archive that the gateway hands
 * to them. It is no part of the API; with {@link InnerKey} alone it opens.
 */
@Path("/personal-data/{personId}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@WithoutPerson
@RunOnVirtualThread
public class PersonalDataResource {

  private final Session session;
  private final InnerKey key;
  private final List<PersonalData> kept;

  PersonalDataResource(Session session, InnerKey key, @All List<PersonalData> kept) {
    this.session = session;
    this.key = key;
    this.kept = kept;
  }

  /** An object with a list for each kind of thing. */
  @GET
  @Operation(hidden = true)
  @Transactional
  public String of(@HeaderParam(InnerKey.HEADER) @Nullable String shown, UUID personId) {
    key.require(shown);
    return kept.stream()
        .flatMap(data -> data.questions().stream())
        .map(question -> "\"" + question.name() + "\":" + rows(question, personId))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private String rows(Question question, UUID personId) {
    return Scalars.of(
            session,
            "select cast(coalesce(jsonb_agg(one), '[]') as text) as kept from ("
                + question.sql()
                + ") one",
            "kept",
            String.class)
        .setParameter("person", personId)
        .getSingleResult();
  }
}
