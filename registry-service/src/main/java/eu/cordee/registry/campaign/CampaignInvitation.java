package eu.cordee.registry.campaign;

import eu.cordee.kit.time.DatabaseTime;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One cluster in a campaign, and what it has answered. */
@Embeddable
class CampaignInvitation {

  @Enumerated(EnumType.STRING)
  @Column(name = "answer")
  private @Nullable CampaignAnswer answer;

  @Column(name = "delegates")
  private int delegates;

  @Column(name = "note")
  private String note = "";

  @Column(name = "answered_by")
  private @Nullable UUID answeredBy;

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  /** Without an answer yet; also for Hibernate. */
  protected CampaignInvitation() {}

  static CampaignInvitation open() {
    return new CampaignInvitation();
  }

  static CampaignInvitation answered(AnswerCampaign wish, UUID by) {
    CampaignInvitation invitation = new CampaignInvitation();
    invitation.answer = wish.answer();
    invitation.delegates =
        wish.answer() == CampaignAnswer.DECLINED || wish.delegates() == null ? 0 : wish.delegates();
    invitation.note = wish.note() == null ? "" : wish.note().strip();
    invitation.answeredBy = by;
    invitation.answeredAt = DatabaseTime.now();
    return invitation;
  }

  @Nullable CampaignAnswer answer() {
    return answer;
  }

  int delegates() {
    return delegates;
  }

  String note() {
    return note;
  }

  @Nullable Instant answeredAt() {
    return answeredAt;
  }
}
