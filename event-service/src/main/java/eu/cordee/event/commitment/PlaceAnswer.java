package eu.cordee.event.commitment;

import eu.cordee.contracts.AgendaMessage.CommitmentRefused;
import eu.cordee.kit.http.LocatedAnswer;
import eu.cordee.kit.http.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How whoever takes a place is answered: it is theirs, it is held for now, or they are busy. */
public final class PlaceAnswer {

  private PlaceAnswer() {}

  /**
   * The answer with the place.
   *
   * @param reason the agenda's, where it refused
   * @param location where the place can be looked at, relative to the address of the request
   * @throws ProblemException 409 when the agenda said no
   */
  public static <V> RestResponse<V> of(
      CommitmentState state, @Nullable String reason, V view, String location) {
    return switch (state) {
      case PENDING -> LocatedAnswer.at(location, RestResponse.Status.ACCEPTED, view);
      case CONFIRMED, WITHDRAWN, CALLED_OFF ->
          LocatedAnswer.at(location, RestResponse.Status.CREATED, view);
      case REFUSED ->
          throw new ProblemException(
              CommitmentProblem.PERSON_BUSY, "The agenda answered: " + reason);
    };
  }

  /** The stable code to keep of a refusal; an agenda that gives none means this. */
  public static String reason(CommitmentRefused refused) {
    String reason = refused.state().reason();
    return reason.isEmpty() ? CommitmentProblem.PERSON_BUSY.code() : reason;
  }
}
