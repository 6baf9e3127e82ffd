package io.integrationhub.stream.timeline;

import io.integrationhub.core.journal.Step;
import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * A step in the journal topic: plain JSON that other versions of the services can read.
 *
 * @param id equal however often the step arrives
 * @param durationMillis milliseconds from the first attempt to the end
 */
record StepMessage(
        UUID id,
        String tenant,
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
        long durationMillis,
        int attempts) {

    static StepMessage of(Step step) {
        return new StepMessage(
                newId(),
                step.tenant().value(),
                step.service(),
                step.inlet(),
                step.subject(),
                step.resourceId(),
                step.outcome(),
                step.code(),
                step.detail(),
                step.correlationId(),
                step.causationId(),
                step.at(),
                step.duration().toMillis(),
                step.attempts());
    }

    /** Only has to be unique; the JDK's random UUIDs must not be guessed, which costs more than writing the step. */
    private static UUID newId() {
        RandomGenerator random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong());
    }

    Step step() {
        return new Step(
                new TenantId(tenant),
                service,
                inlet,
                subject,
                resourceId,
                outcome,
                code,
                detail,
                correlationId,
                causationId,
                at,
                Duration.ofMillis(durationMillis),
                attempts);
    }
}
