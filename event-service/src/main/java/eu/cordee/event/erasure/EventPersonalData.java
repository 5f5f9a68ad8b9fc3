package eu.cordee.event.erasure;

import eu.cordee.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the event-service keeps of a person. */
@ApplicationScoped
class EventPersonalData implements PersonalData {

  private static final List<Question> KEPT =
      List.of(
          new Question(
              "participations",
              """
            select p.id, e.title as event, e.starts_at, e.ends_at, p.state, p.reference, p.awaits_acceptance, p.registered_at
            from participant p join event e on e.id = p.event_id where p.person_id = :person
            """),
          new Question(
              "waitlists",
              """
            select e.title as event, w.state, w.joined_at, w.offered_until
            from waiting w join event e on e.id = w.event_id where w.person_id = :person order by w.number
            """),
          new Question(
              "eventsOrganised",
              "select e.id, e.title, e.starts_at from event_organiser o join event e on e.id = o.event_id where o.person_id = :person"),
          new Question(
              "placesInSessions",
              "select s.title as session, s.starts_at, g.state, g.reason from signup g join session s on s.id = g.session_id where g.person_id = :person"),
          new Question(
              "placesInCafes",
              """
            select c.title as cafe, c.starts_at, g.state, g.region, g.kind, g.cluster, g.languages
            from cafe_guest g join cafe c on c.id = g.cafe_id where g.person_id = :person
            """),
          new Question(
              "linesOfHarvests",
              """
            select c.title as cafe, h.table_number, h.round, h.kind, h.text, h.photo_id, h.written_at
            from harvest_edit h join cafe c on c.id = h.cafe_id where h.author_id = :person
            """),
          new Question(
              "votesOnLines",
              "select entry_id, cafe_id, up from harvest_vote where person_id = :person"),
          new Question(
              "photos",
              "select id, media_type, encode(image, 'base64') as image, received_at from harvest_photo where author_id = :person"),
          new Question(
              "organisersRefused",
              "select organiser_id from refused_organiser where person_id = :person"));

  @Override
  public List<Question> questions() {
    return KEPT;
  }
}
