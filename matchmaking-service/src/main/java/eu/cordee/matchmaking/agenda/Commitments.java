package eu.cordee.matchmaking.agenda;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Commitments and their answers. */
@ApplicationScoped
class Commitments implements PanacheRepositoryBase<Commitment, UUID> {}
