package eu.cordee.registry.instrument.programme;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who may do what with a funding programme and all that belongs to it; admins may all. */
@ApplicationScoped
public class FundingAccess {

  private static final UUID NOBODY = new UUID(0, 0);

  private final FundingProgrammeRepository repository;
  private final Caller caller;

  FundingAccess(FundingProgrammeRepository repository, Caller caller) {
    this.repository = repository;
    this.caller = caller;
  }

  /**
   * A programme; everybody may read what one is.
   *
   * @throws ProblemException 404 when there is none
   */
  public FundingProgramme there(UUID id) {
    return repository.findByIdOptional(id).orElseThrow(FundingAccess::unknown);
  }

  /** The same with its row locked until the transaction ends. */
  public FundingProgramme locked(UUID id) {
    return repository.findLocked(id).orElseThrow(FundingAccess::unknown);
  }

  /**
   * That the caller has one of the roles.
   *
   * @throws ProblemException 403 when the caller has none of them
   */
  public void require(FundingProgramme programme, FundingRole... roles) {
    if (!has(programme, roles)) {
      throw new ProblemException(
          KitProblem.NOT_ALLOWED,
          "Only "
              + Arrays.stream(roles).map(FundingRole::name).collect(Collectors.joining(" or "))
              + " of this programme may");
    }
  }

  /** Whether the caller has one of the roles in it. */
  public boolean has(FundingProgramme programme, FundingRole... roles) {
    Set<FundingRole> mine = mine(programme);
    return seesAll() || Arrays.stream(roles).anyMatch(mine::contains);
  }

  /** As what the caller works on it. */
  public Set<FundingRole> mine(FundingProgramme programme) {
    return caller.knownPersonId().map(programme::rolesOf).orElse(EnumSet.noneOf(FundingRole.class));
  }

  /** The caller, or nobody. */
  public UUID me() {
    return caller.knownPersonId().orElse(NOBODY);
  }

  /** Whether the caller is an admin. */
  public boolean seesAll() {
    return caller.hasRole("admin");
  }

  /** What somebody who works on a programme is called; empty for who is gone. */
  public String nameOf(UUID personId) {
    return repository.names(List.of(personId)).getOrDefault(personId, "");
  }

  static ProblemException unknown() {
    return new ProblemException(KitProblem.NOT_FOUND);
  }
}
