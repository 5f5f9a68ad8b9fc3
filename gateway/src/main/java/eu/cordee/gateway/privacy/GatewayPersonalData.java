package eu.cordee.gateway.privacy;

import eu.cordee.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the gateway keeps of a person. */
@ApplicationScoped
class GatewayPersonalData implements PersonalData {

  private static final List<Question> KEPT =
      List.of(
          new Question(
              "notices",
              "select kind, title, place, starts_at, ends_at, occurred_at, read_at from notice where person_id = :person"),
          new Question(
              "mails",
              "select state, opened_at, settled_at, reason from mail where person_id = :person"),
          new Question(
              "devices",
              "select endpoint, language, since from push_device where person_id = :person"),
          new Question(
              "kindsOfNotices",
              "select kind, mailed, pushed from notice_choice where person_id = :person"),
          new Question(
              "mannerOfNotices",
              "select digest, quiet_from, quiet_until, zone from notice_manner where person_id = :person"),
          new Question("mailStopped", "select since from mail_stop where person_id = :person"));

  @Override
  public List<Question> questions() {
    return KEPT;
  }
}
