package io.integrationhub.core.journal;

import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;

/**
 * What a service did with one message, for people.
 *
 * @param service the service
 * @param inlet the inlet through which the message came
 * @param subject what people search for: an order number, a customer number, a SKU
 * @param resourceId the subject's id in commercetools; empty if it has none
 * @param outcome the outcome's code, for example {@code exported}, {@code parked}
 * @param code the fault's code; empty on success
 * @param detail one sentence, without personal data
 * @param correlationId equal across all hops
 * @param causationId the id of the message that caused it
 * @param at when it ended
 * @param duration time from the first attempt to the end
 * @param attempts number of attempts
 */
public record Step(
        TenantId tenant,
        String service,
        String inlet,
        String subject,
        String resourceId,
        String outcome,
        String code,
        String detail,
        String correlationId,
        String causationId,
        Instant at,
        Duration duration,
        int attempts) {}
