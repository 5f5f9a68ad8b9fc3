package eu.cordee.event.cafe.plan;

import eu.cordee.kit.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who sits where, in every round. Never changed: a late change makes the next plan. */
@Entity
@Table(name = "cafe_plan")
public class CafePlan {

  @Id
  @Column(name = "id")
  private UUID id = Ids.next();

  @Column(name = "cafe_id")
  private UUID cafeId;

  @Column(name = "number")
  private int number;

  @Column(name = "seed")
  private long seed;

  @Column(name = "method")
  private String method;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "published_at")
  private @Nullable Instant publishedAt;

  @Embedded private PlanFigures figures;

  @Column(name = "new_badges")
  private UUID[] newBadges = {};

  @Column(name = "least_new_badges")
  private int leastNewBadges;

  @ElementCollection
  @CollectionTable(name = "cafe_seat", joinColumns = @JoinColumn(name = "plan_id"))
  private Set<CafeSeat> seats = new HashSet<>();

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected CafePlan() {}

  public CafePlan(
      UUID cafeId,
      int number,
      long seed,
      String method,
      Instant madeAt,
      PlanFigures figures,
      Collection<CafeSeat> seats) {
    this.cafeId = cafeId;
    this.number = number;
    this.seed = seed;
    this.method = method;
    this.madeAt = madeAt;
    this.figures = figures;
    this.seats.addAll(seats);
  }

  public void costs(Collection<UUID> guestsWithNewBadge, int least) {
    newBadges = guestsWithNewBadge.stream().sorted().toArray(UUID[]::new);
    leastNewBadges = least;
  }

  public void publish(Instant now) {
    publishedAt = now;
  }

  public UUID id() {
    return id;
  }

  UUID cafeId() {
    return cafeId;
  }

  public int number() {
    return number;
  }

  public long seed() {
    return seed;
  }

  String method() {
    return method;
  }

  Instant madeAt() {
    return madeAt;
  }

  @Nullable Instant publishedAt() {
    return publishedAt;
  }

  PlanFigures figures() {
    return figures;
  }

  List<UUID> newBadges() {
    return List.of(newBadges);
  }

  int leastNewBadges() {
    return leastNewBadges;
  }

  public Set<CafeSeat> seats() {
    return Set.copyOf(seats);
  }
}
