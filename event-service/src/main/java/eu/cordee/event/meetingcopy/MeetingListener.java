package eu.cordee.event.meetingcopy;

import eu.cordee.contracts.MeetingMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.BatchListener;
import eu.cordee.kit.message.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the copy of {@code meetings.v1}: only of those that are to take place. */
@ApplicationScoped
class MeetingListener implements BatchListener<MeetingMessage> {

  private final Inbox inbox;
  private final StandingMeetings meetings;

  MeetingListener(Inbox inbox, StandingMeetings meetings) {
    this.inbox = inbox;
    this.meetings = meetings;
  }

  @Incoming("meetings")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> records) {
    inbox.receive(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.MEETINGS;
  }

  @Override
  public void onAll(List<MeetingMessage> messages) {
    Map<Boolean, List<MeetingMessage.State>> byStanding =
        messages.stream()
            .map(MeetingMessage::state)
            .collect(Collectors.partitioningBy(MeetingMessage.State::active));
    meetings.stand(byStanding.get(true));
    meetings.forget(byStanding.get(false).stream().map(MeetingMessage.State::id).toList());
  }

  @Override
  public void forget(Collection<UUID> meetingIds) {
    meetings.forget(meetingIds);
  }
}
