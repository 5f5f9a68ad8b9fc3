package eu.cordee.event.cafe.plan;

import eu.cordee.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Wishes in the database. */
@ApplicationScoped
public class CafeWishes {

  private final Session session;

  CafeWishes(Session session) {
    this.session = session;
  }

  public List<CafeWish> of(UUID cafeId) {
    return session
        .createNativeQuery(
            "select one_id, other_id, together from cafe_wish where cafe_id = ?1 order by 1, 2",
            Object[].class)
        .setParameter(1, cafeId)
        .getResultStream()
        .map(row -> new CafeWish((UUID) row[0], (UUID) row[1], (Boolean) row[2]))
        .toList();
  }

  /**
   * What is wished once these are entered: of those who have a place, only these; of who is out
   * now, and cannot be named, what was wished before, since they may come back.
   *
   * @param named null leaves all as they are
   * @throws ProblemException 400 when somebody is named who has no place, or two people twice
   */
  public List<CafeWish> asked(
      UUID cafeId, @Nullable List<MakePlan.Wish> named, Set<UUID> holdingPlaces) {
    if (named == null) {
      return of(cafeId);
    }
    for (MakePlan.Wish one : named) {
      boolean both =
          holdingPlaces.contains(one.oneGuestId()) && holdingPlaces.contains(one.otherGuestId());
      if (!both || one.oneGuestId().equals(one.otherGuestId())) {
        throw ProblemException.badField("wishes", "name somebody who has no place, or one twice");
      }
    }
    List<CafeWish> these =
        named.stream()
            .map(one -> CafeWish.of(one.oneGuestId(), one.otherGuestId(), one.together()))
            .distinct()
            .toList();
    if (these.stream().map(one -> List.of(one.oneId(), one.otherId())).distinct().count()
        < these.size()) {
      throw ProblemException.badField("wishes", "want two people together and apart");
    }
    Stream<CafeWish> ofOthers =
        of(cafeId).stream()
            .filter(
                one ->
                    !holdingPlaces.contains(one.oneId()) || !holdingPlaces.contains(one.otherId()));
    return Stream.concat(these.stream(), ofOthers).toList();
  }

  public void replace(UUID cafeId, List<CafeWish> wishes) {
    session
        .createNativeQuery("delete from cafe_wish where cafe_id = ?1")
        .setParameter(1, cafeId)
        .executeUpdate();
    for (CafeWish wish : Set.copyOf(wishes)) {
      session
          .createNativeQuery("insert into cafe_wish values (?1, ?2, ?3, ?4)")
          .setParameter(1, cafeId)
          .setParameter(2, wish.oneId())
          .setParameter(3, wish.otherId())
          .setParameter(4, wish.together())
          .executeUpdate();
    }
  }
}
