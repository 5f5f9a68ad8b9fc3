package eu.cordee.event.cafe;

import eu.cordee.event.commitment.CommitmentState;
import java.util.Optional;
import java.util.UUID;

/** Whoever keeps the places of a café: what the café tells them, and what it asks. */
public interface KeepsPlaces {

  /** The café is described anew; where it moved, each place needs the agenda's consent again. */
  void askAgain(AlpCafe cafe, boolean moved);

  /** It will not take place. */
  void giveBackAll(AlpCafe cafe);

  /** The participant's place, unless they withdrew from it. */
  Optional<Place> placeOf(UUID cafeId, UUID participantId);

  /** Somebody's place and where it stands. */
  record Place(UUID guestId, CommitmentState state) {}
}
