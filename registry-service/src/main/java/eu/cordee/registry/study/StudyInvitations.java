package eu.cordee.registry.study;

import eu.cordee.kit.Sha256;
import eu.cordee.kit.identity.Caller;
import eu.cordee.kit.time.DatabaseTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * People come to a study by a secret address that a lead gives them: so everybody who is on it
 * knows, and nobody is found out about by guessing.
 */
@ApplicationScoped
class StudyInvitations {

  private static final Duration LASTS = Duration.ofDays(14);
  private static final int SECRET_BYTES = 24;

  private final SecureRandom random = new SecureRandom();
  private final StudyAccess access;
  private final Studies studies;
  private final Session session;
  private final Caller caller;

  StudyInvitations(StudyAccess access, Studies studies, Session session, Caller caller) {
    this.access = access;
    this.studies = studies;
    this.session = session;
    this.caller = caller;
  }

  @Transactional
  StudyInvitationView invite(UUID studyId, Set<StudyRole> roles) {
    access.held(studyId, StudyRole.LEAD);
    session
        .createNativeMutationQuery("delete from study_invitation where expires_at < now()")
        .executeUpdate();
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant expiresAt = DatabaseTime.now().plus(LASTS).truncatedTo(ChronoUnit.SECONDS);
    session
        .createNativeMutationQuery(
            "insert into study_invitation values (:sha256, :study, :roles, :expiresAt)")
        .setParameter("sha256", Sha256.hex(secret))
        .setParameter("study", studyId)
        .setParameter("roles", roles.stream().map(StudyRole::name).sorted().toArray(String[]::new))
        .setParameter("expiresAt", expiresAt)
        .executeUpdate();
    return new StudyInvitationView(secret, roles.stream().sorted().toList(), expiresAt);
  }

  /** The caller works on it from now on, with what they did before and what the invitation says. */
  @Transactional
  StudyView join(String secret) {
    List<Object[]> found =
        session
            .createNativeQuery(
                "select study_id, roles from study_invitation where sha256 = :sha256 and expires_at > now()",
                Object[].class)
            .setParameter("sha256", Sha256.hex(secret))
            .getResultList();
    if (found.isEmpty()) {
      throw StudyAccess.unknown();
    }
    Set<StudyRole> roles =
        Arrays.stream((String[]) found.getFirst()[1])
            .map(StudyRole::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(StudyRole.class)));
    return studies.join((UUID) found.getFirst()[0], caller.personId(), roles);
  }
}
