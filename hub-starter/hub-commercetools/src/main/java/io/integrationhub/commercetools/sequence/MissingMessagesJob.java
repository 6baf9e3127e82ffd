package io.integrationhub.commercetools.sequence;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.Notification.ResourceRef;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.stream.publish.RecordPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts Messages that never arrived and has their resources looked at, because nobody else may ever ask.
 *
 * @param after time that a Message may take longer than the next one of its resource
 */
record MissingMessagesJob(
        MessageWatch watch,
        Duration after,
        Commercetools commercetools,
        RecordPublisher publisher,
        MeterRegistry meters,
        InstantSource clock)
        implements PeriodicJob {

    private static final Logger log = LoggerFactory.getLogger(MissingMessagesJob.class);

    @Override
    public String name() {
        return "missing-messages";
    }

    @Override
    public Duration interval(Tenant tenant) {
        return after.compareTo(Duration.ofMinutes(1)) < 0 ? after : Duration.ofMinutes(1);
    }

    /** Each replica knows what itself receives. */
    @Override
    public boolean isExclusive() {
        return false;
    }

    @Override
    public void run(Tenant tenant) {
        watch.takeMissingSince(tenant.id(), clock.instant().minus(after))
                .forEach((resourceType, gaps) ->
                        gaps.forEach(gap -> lookAt(tenant, new ResourceRef(resourceType, gap.resource(), 0), gap)));
    }

    private void lookAt(Tenant tenant, ResourceRef resource, MessageNumbers.Gap gap) {
        meters.counter("hub.messages.missing", "tenant", tenant.id().value(), "resource", resource.type())
                .increment(gap.missing().size());
        log.atWarn()
                .addKeyValue("tenant", tenant.id())
                .addKeyValue("id", resource.id())
                .addKeyValue("detail", resource.type() + " " + gap.missing())
                .log("Messages did not arrive; their resource is read");
        String project = commercetools.project(tenant.id()).key();
        Notification notification = Notification.missed(project, "ResourceUpdated", resource, Optional.empty());
        publisher.publish(notification.toRecord(tenant.id(), notification.toJson()));
    }
}
