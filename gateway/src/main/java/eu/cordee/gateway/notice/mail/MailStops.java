package eu.cordee.gateway.notice.mail;

import eu.cordee.gateway.notice.store.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Addresses that a mail server knows nobody at. Nothing more is sent there, until their person has
 * another one or says that it takes mail again. Of the address only a keyed hash is kept, which
 * says whether it is still the same.
 */
@ApplicationScoped
class MailStops {

  private static final String STOP =
      """
      insert into mail_stop (person_id, address_hash) values (?, ?)
      on conflict (person_id) do update set address_hash = excluded.address_hash, since = now()
      """;

  private static final String ALGORITHM = "HmacSHA256";

  private final Statements statements;
  private final SecretKeySpec key;

  MailStops(Statements statements, MailSettings settings) {
    this.statements = statements;
    this.key =
        new SecretKeySpec(
            settings.innerKey().orElse(ALGORITHM).getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  void stop(UUID personId, String address) {
    statements.update(STOP, personId, hash(address));
  }

  /** Whether nothing goes there; who has another address since is reached again. */
  boolean isStopped(UUID personId, String address) {
    return statements
        .first(
            "select address_hash from mail_stop where person_id = ?",
            row -> row.getString("address_hash"),
            personId)
        .filter(stopped -> isStill(personId, stopped, hash(address)))
        .isPresent();
  }

  private boolean isStill(UUID personId, String stopped, String now) {
    if (stopped.equals(now)) {
      return true;
    }
    statements.update(
        "delete from mail_stop where person_id = ? and address_hash = ?", personId, stopped);
    return false;
  }

  private String hash(String address) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(address.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
