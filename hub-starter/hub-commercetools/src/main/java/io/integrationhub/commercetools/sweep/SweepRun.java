package io.integrationhub.commercetools.sweep;

import com.commercetools.api.models.common.BaseResource;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.fault.DatabaseOutage;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import io.vrap.rmf.base.client.utils.json.JsonUtils;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run of a sweep over one tenant's Project, page by page. The cursor moves only after all of a page's notifications
 * are published, so a crash at any point repeats at most one page, and repeated notifications are harmless.
 *
 * <p>A resource that cannot be read or verified stops nothing: its notification is published, and its flow parks it if
 * it cannot process it either.
 */
final class SweepRun<R extends BaseResource> {

    private static final Logger log = LoggerFactory.getLogger(SweepRun.class);

    private static final JsonMapper JSON = new JsonMapper();

    private static final int MAX_EXAMPLES = 20;

    private final TenantId tenant;
    private final Project project;
    private final Sweep<R> sweep;
    private final InstantSource clock;
    private final List<String> examples = new ArrayList<>();
    private long checked;
    private long repaired;
    private long unverified;

    /** @param project the tenant's Project as seen by background work */
    SweepRun(TenantId tenant, Project project, Sweep<R> sweep, InstantSource clock) {
        this.tenant = tenant;
        this.project = project;
        this.sweep = sweep;
        this.clock = clock;
    }

    /**
     * What a run does with its findings.
     *
     * @param save stores a cursor; false ends the run, because an operator has moved the cursor
     */
    record Effects(Consumer<Notification> publish, Predicate<SweepCursor> save) {

        /** Only counts. */
        static final Effects NONE = new Effects(_ -> {}, _ -> true);
    }

    /**
     * Reads from {@code begin} to {@code upper}, but begins no page after {@code budget} is used up.
     *
     * @throws Fault as {@link Project#call}, or from publishing; the cursor of the last complete page is saved
     */
    SweepReport run(SweepCursor begin, Instant upper, Duration budget, Effects effects) {
        Instant started = clock.instant();
        SweepPages<R> pages = new SweepPages<>(project, sweep);
        SweepCursor cursor = begin;
        boolean isComplete = false;
        boolean isMoved = false;
        while (!isComplete && !isMoved && clock.instant().isBefore(started.plus(budget))) {
            SweepPages.Page<R> page = pages.next(cursor, upper);
            page.resources().forEach(resource -> check(resource, effects.publish()));
            page.unreadable().ifPresent(resource -> notifyUnread(resource, effects.publish()));
            cursor = page.isLast() ? SweepCursor.at(upper) : page.end();
            isMoved = !effects.save().test(cursor);
            isComplete = page.isLast() && !isMoved;
        }
        Duration took = Duration.between(started, clock.instant());
        return new SweepReport(checked, repaired, unverified, examples, cursor.modifiedAt(), isComplete, took);
    }

    private void check(R resource, Consumer<Notification> publish) {
        checked++;
        verify(resource).ifPresent(notification -> publish(notification, publish));
    }

    private Optional<Notification> verify(R resource) {
        try {
            return sweep.missedNotification(tenant, resource);
        } catch (TransientFault fault) {
            throw fault;
        } catch (RuntimeException | StackOverflowError e) {
            if (DatabaseOutage.isBehind(e)) {
                throw e;
            }
            return Optional.of(
                    unverified(JSON.readTree(JsonUtils.toJsonNode(resource).toString()), e));
        }
    }

    private void notifyUnread(JsonNode resource, Consumer<Notification> publish) {
        checked++;
        publish(unverified(resource, null), publish);
    }

    private void publish(Notification notification, Consumer<Notification> publish) {
        publish.accept(notification);
        repaired++;
        if (examples.size() < MAX_EXAMPLES) {
            examples.add(notification.resourceName().orElse(notification.resourceId()));
        }
    }

    /** @param cause null if the resource could not be read at all */
    private Notification unverified(JsonNode resource, @Nullable Throwable cause) {
        unverified++;
        Notification.ResourceRef notified = sweep.notified(resource);
        log.atWarn()
                .addKeyValue("tenant", tenant)
                .addKeyValue("sweep", sweep.name())
                .addKeyValue("id", notified.id())
                .addKeyValue("detail", cause instanceof Fault ? cause.getMessage() : "")
                .setCause(cause instanceof Fault ? null : cause)
                .log("Sweep cannot verify a resource; its flow is notified");
        return Notification.missed(project.key(), "ResourceUpdated", notified, Optional.empty());
    }
}
