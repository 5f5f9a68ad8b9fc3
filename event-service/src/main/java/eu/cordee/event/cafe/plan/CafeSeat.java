package eu.cordee.event.cafe.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Where a guest sits in a round. */
@Embeddable
public record CafeSeat(
    @Column(name = "round") int round,
    @Column(name = "guest_id") UUID guestId,
    @Column(name = "table_number") int tableNumber) {}
