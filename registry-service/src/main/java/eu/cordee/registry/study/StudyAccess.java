package eu.cordee.registry.study;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who may do what with a study and all that belongs to it: an open one is everybody's to read,
 * another only of who works on it. Admins may all but review.
 */
@ApplicationScoped
public class StudyAccess {

  private static final UUID NOBODY = new UUID(0, 0);

  private final StudyRepository repository;
  private final Caller caller;

  StudyAccess(StudyRepository repository, Caller caller) {
    this.repository = repository;
    this.caller = caller;
  }

  /**
   * A study that the caller may read.
   *
   * @throws ProblemException 404 when there is none
   */
  public Study seen(UUID id) {
    Study study = repository.findByIdOptional(id).orElseThrow(StudyAccess::unknown);
    if (!study.isOpen() && !belongs(study)) {
      throw unknown();
    }
    return study;
  }

  /**
   * A study that the caller works on.
   *
   * @throws ProblemException 404 when there is none to be seen, 403 when the caller does not
   */
  public Study shared(UUID id) {
    Study study = seen(id);
    if (!belongs(study)) {
      throw refused("Only who works on this study may");
    }
    return study;
  }

  /** The same, kept from changing until the transaction ends. */
  public Study sharedStill(UUID id) {
    Study study = shared(id);
    repository.getEntityManager().lock(study, LockModeType.PESSIMISTIC_READ);
    return study;
  }

  /**
   * A study in which the caller has one of the roles, with its row locked until the transaction
   * ends.
   *
   * @throws ProblemException 404 when there is none to be seen, 403 when the caller has none of
   *     them
   */
  public Study held(UUID id, StudyRole... roles) {
    seen(id);
    Study study = repository.findLocked(id).orElseThrow(StudyAccess::unknown);
    if (!has(study, roles)) {
      throw refused(
          "Only "
              + Arrays.stream(roles).map(StudyRole::name).collect(Collectors.joining(" or "))
              + " of this study may");
    }
    return study;
  }

  /** Whether the caller has one of the roles in it. */
  public boolean has(Study study, StudyRole... roles) {
    Set<StudyRole> mine = mine(study);
    return caller.hasRole("admin") || Arrays.stream(roles).anyMatch(mine::contains);
  }

  /** Whether the caller works on it. */
  public boolean belongs(Study study) {
    return caller.hasRole("admin") || !mine(study).isEmpty();
  }

  /** As what the caller works on it. */
  public Set<StudyRole> mine(Study study) {
    return caller.knownPersonId().map(study::rolesOf).orElse(EnumSet.noneOf(StudyRole.class));
  }

  /** The caller, or nobody. */
  public UUID me() {
    return caller.knownPersonId().orElse(NOBODY);
  }

  /** What people who work on a study are called. */
  public String nameOf(UUID personId) {
    List<StudyRepository.Named> found = repository.people(List.of(personId));
    return found.isEmpty() ? "" : found.getFirst().name();
  }

  private static ProblemException refused(String why) {
    return new ProblemException(KitProblem.NOT_ALLOWED, why);
  }

  static ProblemException unknown() {
    return new ProblemException(KitProblem.NOT_FOUND);
  }
}
