package eu.cordee.matchmaking.erasure;

import eu.cordee.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the matchmaking-service keeps of a person. */
@ApplicationScoped
class MatchmakingPersonalData implements PersonalData {

  private static final List<Question> KEPT =
      List.of(
          new Question(
              "profiles",
              """
            select e.title as event, f.headline, f.offers, f.requests, f.offer_keywords, f.request_keywords, f.nace, f.languages,
              f.instant_booking, f.changed_at
            from profile f join participant_copy p on p.id = f.id join event_copy e on e.id = p.event_id where p.person_id = :person
            """),
          new Question(
              "slotsWithoutMeetings",
              """
            select e.title as event, s.starts_at, s.ends_at from unavailable_slot u join participant_copy p on p.id = u.participant_id
            join slot_copy s on s.id = u.slot_id join event_copy e on e.id = p.event_id where p.person_id = :person
            """),
          new Question(
              "requestsSent",
              """
            select r.id, e.title as event, r.guest_id as to_participant, r.message, r.priority, r.state, r.origin, r.reference, r.created_at
            from meeting_request r join participant_copy p on p.id = r.host_id join event_copy e on e.id = r.event_id
            where p.person_id = :person
            """),
          new Question(
              "requestsReceived",
              """
            select r.id, e.title as event, r.host_id as from_participant, r.message, r.priority, r.state, r.origin, r.created_at
            from meeting_request r join participant_copy p on p.id = r.guest_id join event_copy e on e.id = r.event_id
            where p.person_id = :person
            """),
          new Question(
              "meetings",
              """
            select m.id, e.title as event, m.starts_at, m.ends_at, t.label as meeting_table, m.state
            from meeting m join participant_copy p on p.id in (m.host_id, m.guest_id) join event_copy e on e.id = m.event_id
            left join table_copy t on t.id = m.table_id where p.person_id = :person
            """),
          new Question(
              "otherTime",
              "select kind, title, place, starts_at, ends_at, answer from commitment where person_id = :person"),
          new Question(
              "interpreting",
              "select i.event_id, i.languages from interpreter i join participant_copy p on p.id = i.participant_id where p.person_id = :person"),
          new Question(
              "calendarAddresses",
              "select f.event_id, f.created_at from calendar_feed f join participant_copy p on p.id = f.participant_id where p.person_id = :person"));

  @Override
  public List<Question> questions() {
    return KEPT;
  }
}
