package io.integrationhub.commercetools.sweep;

import com.commercetools.api.models.common.BaseResource;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.tenant.TenantId;
import io.vrap.rmf.base.client.ApiMethod;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One run of a sweep over one tenant's Project, page by page. The cursor moves only after the whole page was rung, so a
 * crash at any point repeats at most one page, and repeated doorbells are harmless.
 */
final class SweepRun<R extends BaseResource> {

    /** The most a page may have (https://docs.commercetools.com/api/general-concepts#paging). */
    static final int PAGE = 500;

    private static final int EXAMPLES = 20;

    private final TenantId tenant;
    private final Project project;
    private final Sweep<R> sweep;
    private final InstantSource clock;
    private final List<String> examples = new ArrayList<>();
    private long checked;
    private long repaired;

    /**
     * Prepares a run.
     *
     * @param project its view for work that can wait
     */
    SweepRun(TenantId tenant, Project project, Sweep<R> sweep, InstantSource clock) {
        this.tenant = tenant;
        this.project = project;
        this.sweep = sweep;
        this.clock = clock;
    }

    /** What is done with what a run finds. */
    record Effects(Consumer<Notification> ring, Consumer<SweepCursor> save) {

        /** Looks only. */
        static final Effects NONE = new Effects(notification -> {}, cursor -> {});
    }

    /**
     * Reads from {@code begin} to {@code upper}, but begins no page after {@code budget} is used up.
     *
     * @throws io.integrationhub.core.fault.Fault as {@link Project#call}, or from ringing; what was read is saved
     */
    SweepReport run(SweepCursor begin, Instant upper, Duration budget, Effects effects) {
        Instant started = clock.instant();
        SweepCursor cursor = begin;
        boolean more = true;
        while (more && clock.instant().isBefore(started.plus(budget))) {
            List<R> page = page(cursor, upper);
            page.forEach(resource -> examine(resource, effects.ring()));
            if (!page.isEmpty()) {
                R last = page.getLast();
                cursor = new SweepCursor(last.getLastModifiedAt().toInstant(), last.getId());
                effects.save().accept(cursor);
            }
            more = page.size() == PAGE;
        }
        if (!more) {
            effects.save().accept(SweepCursor.at(upper));
        }
        Instant readUntil = more ? cursor.modifiedAt() : upper;
        return new SweepReport(
                checked, repaired, examples, readUntil, !more, Duration.between(started, clock.instant()));
    }

    private void examine(R resource, Consumer<Notification> ring) {
        checked++;
        sweep.doorbell(tenant, resource).ifPresent(notification -> {
            ring.accept(notification);
            repaired++;
            if (examples.size() < EXAMPLES) {
                examples.add(notification.resourceName().orElse(notification.resourceId()));
            }
        });
    }

    private List<R> page(SweepCursor cursor, Instant upper) {
        return project.call(paged(sweep.query(project.api()), cursor, upper)).getResults();
    }

    /** Keyset paging: an offset would skip what others move back while we read, and ends at 10 000. */
    private static <M extends ApiMethod<M, O>, O> ApiMethod<?, O> paged(
            ApiMethod<M, O> query, SweepCursor cursor, Instant upper) {
        return query.addQueryParam("where", cursor.whereUntil(upper))
                .addQueryParam("sort", "lastModifiedAt asc")
                .addQueryParam("sort", "id asc")
                .withQueryParam("limit", PAGE)
                .withQueryParam("withTotal", false);
    }
}
