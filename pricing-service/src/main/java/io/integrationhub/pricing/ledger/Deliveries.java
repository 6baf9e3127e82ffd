package io.integrationhub.pricing.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.pricing.delivery.Delivery;
import io.integrationhub.pricing.delivery.DeliveryPart;
import java.util.List;
import java.util.Optional;

/** Keeps deliveries until they are read by a run, and for a while after that. All methods are repeatable. */
public interface Deliveries {

    /** What a part means for its delivery. */
    enum State {
        /** Other parts are missing. */
        INCOMPLETE,
        /** All parts have arrived. */
        COMPLETE,
        /** It was complete before. */
        KNOWN
    }

    /** Adds a part; a part that arrives again changes nothing. */
    State addPart(TenantId tenant, Delivery delivery, DeliveryPart part);

    /** Adds a complete delivery; one that arrives again changes nothing. */
    void add(TenantId tenant, Delivery delivery, List<DeliveryPart> parts);

    /** Adds a report of few prices, which becomes part of the next batched delivery. */
    void addReport(TenantId tenant, String source, DeliveryPart report);

    /** Makes a delivery of the reports that have arrived, one per source, in their order. */
    void batchReports(TenantId tenant);

    /** Complete deliveries that no run was requested for, the oldest first. */
    List<Delivery> unrequested(TenantId tenant);

    /** Records that a run was requested. */
    void markRequested(TenantId tenant, String delivery);

    /** A delivery by name. */
    Optional<Delivery> find(TenantId tenant, String delivery);

    /** A part of a complete delivery. */
    DeliveryPart part(TenantId tenant, String delivery, int number);
}
