package eu.cordee.contracts;

import java.util.Arrays;

/**
 * Every Kafka topic of the house: its name and the family of facts on it. The version is part of
 * the name.
 */
public enum Topic {
  CLUSTERS("clusters.v1", ClusterMessage.class),
  ORGANISATIONS("organisations.v1", OrganisationMessage.class),
  ALLIANCES("alliances.v1", AllianceMessage.class),
  PEOPLE("people.v1", PersonMessage.class),
  EVENTS("events.v1", EventMessage.class),
  PARTICIPANTS("participants.v1", ParticipantMessage.class),
  SESSIONS("sessions.v1", SessionMessage.class),
  COMMITMENTS("commitments.v1", CommitmentMessage.class),
  AGENDAS("agendas.v1", AgendaMessage.class),
  REQUESTS("requests.v1", RequestMessage.class),
  MEETINGS("meetings.v1", MeetingMessage.class),
  TIMETABLES("timetables.v1", TimetableMessage.class),
  FINDINGS("findings.v1", FindingMessage.class),
  ANNOUNCEMENTS("announcements.v1", AnnouncementMessage.class),
  WAITLISTS("waitlists.v1", WaitlistMessage.class);

  /** Partitions of every topic; readers spread over them, so the number is chosen once. */
  public static final int PARTITIONS = 12;

  private final String topicName;
  private final Class<? extends Message> family;

  Topic(String topicName, Class<? extends Message> family) {
    this.topicName = topicName;
    this.family = family;
  }

  /** Name of the topic in Kafka. */
  public String topicName() {
    return topicName;
  }

  /** The sealed interface whose records travel on this topic. */
  public Class<? extends Message> family() {
    return family;
  }

  /** The topic on which this message travels. */
  public static Topic of(Message message) {
    return Arrays.stream(values())
        .filter(topic -> topic.family.isInstance(message))
        .findFirst()
        .orElseThrow();
  }
}
