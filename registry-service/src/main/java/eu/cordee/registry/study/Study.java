package eu.cordee.registry.study;

import eu.cordee.kit.Aggregate;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.search.Day;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** One question to past projects, people and cafés. */
@Entity
@Table(name = "study")
public class Study extends Aggregate {

  @Column(name = "title")
  private String title;

  @Column(name = "question")
  private String question;

  @Column(name = "description")
  private String description;

  @Column(name = "open")
  private boolean open;

  @ElementCollection
  @BatchSize(size = 200)
  @OrderColumn(name = "position")
  @CollectionTable(name = "study_region", joinColumns = @JoinColumn(name = "study_id"))
  @Column(name = "nuts")
  private List<String> regions = new ArrayList<>();

  @ElementCollection
  @BatchSize(size = 200)
  @OrderColumn(name = "position")
  @CollectionTable(name = "study_instrument", joinColumns = @JoinColumn(name = "study_id"))
  private List<StudyInstrument> instruments = new ArrayList<>();

  @ElementCollection
  @BatchSize(size = 200)
  @OrderColumn(name = "position")
  @CollectionTable(name = "study_criterion", joinColumns = @JoinColumn(name = "study_id"))
  private List<StudyCriterion> criteria = new ArrayList<>();

  /** By organisation. */
  @ElementCollection
  @BatchSize(size = 200)
  @CollectionTable(name = "study_partner", joinColumns = @JoinColumn(name = "study_id"))
  @MapKeyColumn(name = "organisation_id")
  private Map<UUID, StudyPartner> partners = new HashMap<>();

  @ElementCollection
  @BatchSize(size = 200)
  @OrderColumn(name = "position")
  @CollectionTable(name = "study_milestone", joinColumns = @JoinColumn(name = "study_id"))
  private List<Milestone> milestones = new ArrayList<>();

  @ElementCollection
  @BatchSize(size = 200)
  @CollectionTable(name = "study_person", joinColumns = @JoinColumn(name = "study_id"))
  private Set<StudySeat> seats = new HashSet<>();

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Study() {}

  @SuppressWarnings("this-escape")
  Study(WriteStudy wish, UUID leadId) {
    describe(wish);
    seats.add(new StudySeat(leadId, StudyRole.LEAD));
  }

  final void describe(WriteStudy wish) {
    title = wish.title().strip();
    question = wish.question().strip();
    description = Objects.requireNonNullElse(wish.description(), "").strip();
    open = Boolean.TRUE.equals(wish.open());
    replace(regions, wish.regions());
    replace(instruments, wanted(wish.instruments(), instruments, StudyInstrument.FIVE));
    replace(criteria, wanted(wish.criteria(), criteria, StudyCriterion.THREE));
    replace(
        milestones,
        Objects.requireNonNullElse(wish.milestones(), List.<Milestone.Written>of()).stream()
            .map(
                one ->
                    new Milestone(
                        Objects.requireNonNull(Day.read("milestones", one.day())),
                        one.title().strip()))
            .sorted(Comparator.comparing(Milestone::day))
            .toList());
    Map<UUID, StudyPartner> now = new HashMap<>();
    if (wish.partners() != null) {
      wish.partners()
          .forEach(
              one ->
                  now.put(
                      one.organisationId(),
                      new StudyPartner(
                          one.nuts(), Objects.requireNonNullElse(one.task(), "").strip())));
    }
    partners.keySet().retainAll(now.keySet());
    partners.putAll(now);
  }

  private static <T> void replace(List<T> kept, List<T> wanted) {
    List<T> now = List.copyOf(wanted);
    if (!kept.equals(now)) {
      kept.clear();
      kept.addAll(now);
    }
  }

  /** What is left out stays, and is the usual where there is none yet. */
  private static <T> List<T> wanted(@Nullable List<T> wish, List<T> before, List<T> usual) {
    return wish != null ? wish : before.isEmpty() ? usual : before;
  }

  /** Somebody works on it with these roles and no others. */
  void admit(UUID personId, Set<StudyRole> roles) {
    seats.removeIf(seat -> seat.personId().equals(personId) && !roles.contains(seat.role()));
    roles.forEach(role -> seats.add(new StudySeat(personId, role)));
    requireLead();
  }

  void dismiss(UUID personId) {
    seats.removeIf(seat -> seat.personId().equals(personId));
    requireLead();
  }

  private void requireLead() {
    if (seats.stream().noneMatch(seat -> seat.role() == StudyRole.LEAD)) {
      throw new ProblemException(StudyProblem.LAST_LEAD);
    }
  }

  /** As what the person works on it. */
  public Set<StudyRole> rolesOf(UUID personId) {
    return seats.stream()
        .filter(seat -> seat.personId().equals(personId))
        .map(StudySeat::role)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(StudyRole.class)));
  }

  /** Who has that role, in a fixed order. */
  public List<UUID> peopleWith(StudyRole role) {
    return seats.stream()
        .filter(seat -> seat.role() == role)
        .map(StudySeat::personId)
        .sorted()
        .toList();
  }

  List<UUID> people() {
    return seats.stream().map(StudySeat::personId).distinct().sorted().toList();
  }

  /** As people write it. */
  public String title() {
    return title;
  }

  /** What it wants to find out. */
  public String question() {
    return question;
  }

  String description() {
    return description;
  }

  /** Whether everybody may read it. */
  public boolean isOpen() {
    return open;
  }

  /** NUTS codes. */
  public List<String> regions() {
    return List.copyOf(regions);
  }

  /** What is ranked. */
  public List<StudyInstrument> instruments() {
    return List.copyOf(instruments);
  }

  /** The short names of what is ranked. */
  public List<String> instrumentCodes() {
    return instruments.stream().map(StudyInstrument::code).toList();
  }

  /** The short names of what projects are marked by. */
  public List<String> criterionCodes() {
    return criteria.stream().map(StudyCriterion::code).toList();
  }

  List<StudyCriterion> criteria() {
    return List.copyOf(criteria);
  }

  Map<UUID, StudyPartner> partners() {
    return Map.copyOf(partners);
  }

  List<Milestone> milestones() {
    return List.copyOf(milestones);
  }
}
