package eu.cordee.event.cafe;

import eu.cordee.event.event.Event;
import eu.cordee.event.move.Movable;
import eu.cordee.event.move.MovesWithEvent;
import eu.cordee.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The cafés of an event that moves. Once one has begun, its people sit there now. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CafeMoves implements MovesWithEvent {

  private final CafeRepository cafes;
  private final KeepsPlaces places;

  CafeMoves(CafeRepository cafes, KeepsPlaces places) {
    this.cafes = cafes;
    this.places = places;
  }

  @Override
  public List<Movable> movable(Event event) {
    List<AlpCafe> all = cafes.lockedOfEvent(event.id());
    if (all.stream().anyMatch(cafe -> cafe.state() != CafeState.PLANNED)) {
      throw new ProblemException(CafeProblem.CAFE_HAS_BEGUN);
    }
    return all.stream().<Movable>map(MovableCafe::new).toList();
  }

  private final class MovableCafe implements Movable {

    private final AlpCafe cafe;

    private MovableCafe(AlpCafe cafe) {
      this.cafe = cafe;
    }

    @Override
    public Kind kind() {
      return Kind.CAFE;
    }

    @Override
    public UUID id() {
      return cafe.id();
    }

    @Override
    public String title() {
      return cafe.title();
    }

    @Override
    public Instant startsAt() {
      return cafe.startsAt();
    }

    @Override
    public Instant endsAt() {
      return cafe.endsAt();
    }

    @Override
    public List<Instant> times() {
      List<Instant> times = new ArrayList<>(List.of(startsAt(), endsAt()));
      for (CafeRoundPlan round : cafe.rounds()) {
        times.add(round.startsAt());
        times.add(round.endsAt());
      }
      return times;
    }

    @Override
    public void move(UnaryOperator<Instant> carry) {
      cafe.move(carry);
      cafe.touch();
      places.askAgain(cafe, true);
    }
  }
}
