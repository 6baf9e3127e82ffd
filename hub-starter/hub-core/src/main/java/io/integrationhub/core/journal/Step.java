package io.integrationhub.core.journal;

import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;

/**
 * One way taken by one message, as people see it.
 *
 * @param service which service took it
 * @param flow which flow or inlet
 * @param subject what people look for: an order number, a customer number, a sku
 * @param resourceId the id the subject has in commercetools; empty if there is none
 * @param outcome how it ended, for example {@code exported}, {@code parked}
 * @param code the fault's code; empty if nothing went wrong
 * @param detail one sentence, without personal data
 * @param correlationId equal across all hops
 * @param causationId the message that caused it
 * @param at when it ended
 * @param took from the first attempt to the end
 * @param attempts how often it was tried
 */
public record Step(
        TenantId tenant,
        String service,
        String flow,
        String subject,
        String resourceId,
        String outcome,
        String code,
        String detail,
        String correlationId,
        String causationId,
        Instant at,
        Duration took,
        int attempts) {}
