package eu.cordee.registry.instrument.programme;

import eu.cordee.kit.Aggregate;
import eu.cordee.kit.http.ProblemException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Pays for help to go international, call by call. */
@Entity
@Table(name = "funding_programme")
public class FundingProgramme extends Aggregate {

  @Enumerated(EnumType.STRING)
  @Column(name = "owner_kind", updatable = false)
  private FundingOwnerKind ownerKind;

  @Column(name = "owner_id", updatable = false)
  private @Nullable UUID ownerId;

  @Column(name = "nuts", updatable = false)
  private @Nullable String nuts;

  @Column(name = "title")
  private String title;

  @Column(name = "description")
  private String description;

  @Column(name = "currency")
  private String currency;

  @Column(name = "cap")
  private long cap;

  @ElementCollection
  @BatchSize(size = 200)
  @CollectionTable(name = "funding_person", joinColumns = @JoinColumn(name = "programme_id"))
  private Set<FundingSeat> seats = new HashSet<>();

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected FundingProgramme() {}

  @SuppressWarnings("this-escape")
  FundingProgramme(WriteFundingProgramme wish, UUID managerId) {
    ownerKind = wish.ownerKind();
    ownerId = wish.ownerId();
    nuts = wish.nuts();
    describe(wish);
    seats.add(new FundingSeat(managerId, FundingRole.MANAGER));
  }

  final void describe(WriteFundingProgramme wish) {
    title = wish.title().strip();
    description = Objects.requireNonNullElse(wish.description(), "").strip();
    currency = wish.currency();
    cap = wish.cap();
  }

  /** Somebody works on it with these roles and no others. */
  void admit(UUID personId, Set<FundingRole> roles) {
    seats.removeIf(seat -> seat.personId().equals(personId) && !roles.contains(seat.role()));
    roles.forEach(role -> seats.add(new FundingSeat(personId, role)));
    requireManager();
  }

  void dismiss(UUID personId) {
    seats.removeIf(seat -> seat.personId().equals(personId));
    requireManager();
  }

  private void requireManager() {
    if (seats.stream().noneMatch(seat -> seat.role() == FundingRole.MANAGER)) {
      throw new ProblemException(FundingProblem.LAST_FUNDING_MANAGER);
    }
  }

  /** As what the person works on it. */
  public Set<FundingRole> rolesOf(UUID personId) {
    return seats.stream()
        .filter(seat -> seat.personId().equals(personId))
        .map(FundingSeat::role)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(FundingRole.class)));
  }

  List<UUID> people() {
    return seats.stream().map(FundingSeat::personId).distinct().sorted().toList();
  }

  FundingOwnerKind ownerKind() {
    return ownerKind;
  }

  /** Which cluster, alliance or sector group; null for a region. */
  public @Nullable UUID ownerId() {
    return ownerId;
  }

  @Nullable String nuts() {
    return nuts;
  }

  /** As people write it. */
  public String title() {
    return title;
  }

  String description() {
    return description;
  }

  /** ISO 4217. */
  public String currency() {
    return currency;
  }

  /** Of one organisation in all calls together, in minor units. */
  public long cap() {
    return cap;
  }
}
