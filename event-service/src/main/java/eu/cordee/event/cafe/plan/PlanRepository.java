package eu.cordee.event.cafe.plan;

import eu.cordee.event.cafe.AlpCafe;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Plans of seats in the database. */
@ApplicationScoped
public class PlanRepository implements PanacheRepositoryBase<CafePlan, UUID> {

  /** The plan that people go by. */
  public Optional<CafePlan> published(AlpCafe cafe) {
    return Optional.ofNullable(cafe.publishedPlanId()).map(this::findById);
  }

  /** Where one guest sits; a large plan is not read for one badge. */
  public List<CafeSeat> seatsOf(CafePlan plan, UUID guestId) {
    return seats("seat.guestId = :what", plan, guestId);
  }

  /** Who sits at one table in the rounds. */
  public List<CafeSeat> seatsAt(CafePlan plan, int tableNumber) {
    return seats("seat.tableNumber = :what", plan, tableNumber);
  }

  private List<CafeSeat> seats(String condition, CafePlan plan, Object what) {
    return getEntityManager()
        .createQuery(
            "select seat from CafePlan plan join plan.seats seat where plan.id = :plan and "
                + condition,
            CafeSeat.class)
        .setParameter("plan", plan.id())
        .setParameter("what", what)
        .getResultList();
  }

  CafePlan ofCafe(UUID cafeId, UUID planId) {
    return findByIdOptional(planId)
        .filter(plan -> plan.cafeId().equals(cafeId))
        .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
  }

  List<CafePlan> ofCafe(UUID cafeId) {
    return list("cafeId = ?1 order by number desc", cafeId);
  }

  public int nextNumber(UUID cafeId) {
    return ofCafe(cafeId).stream().mapToInt(CafePlan::number).max().orElse(0) + 1;
  }
}
