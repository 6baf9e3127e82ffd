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
 * One run of a sweep over one tenant's Project, page by page. The cursor moves only after all of a page's notifications
 * are published, so a crash at any point repeats at most one page, and repeated notifications are harmless.
 */
final class SweepRun<R extends BaseResource> {

    /** The largest page size (https://docs.commercetools.com/api/general-concepts#paging). */
    static final int PAGE_SIZE = 500;

    private static final int MAX_EXAMPLES = 20;

    private final TenantId tenant;
    private final Project project;
    private final Sweep<R> sweep;
    private final InstantSource clock;
    private final List<String> examples = new ArrayList<>();
    private long checked;
    private long repaired;

    /** @param project the tenant's Project as seen by background work */
    SweepRun(TenantId tenant, Project project, Sweep<R> sweep, InstantSource clock) {
        this.tenant = tenant;
        this.project = project;
        this.sweep = sweep;
        this.clock = clock;
    }

    /** What a run does with its findings. */
    record Effects(Consumer<Notification> publish, Consumer<SweepCursor> save) {

        /** Only counts. */
        static final Effects NONE = new Effects(_ -> {}, _ -> {});
    }

    /**
     * Reads from {@code begin} to {@code upper}, but begins no page after {@code budget} is used up.
     *
     * @throws io.integrationhub.core.fault.Fault as {@link Project#call}, or from publishing; the cursor of the last
     *     complete page is saved
     */
    SweepReport run(SweepCursor begin, Instant upper, Duration budget, Effects effects) {
        Instant started = clock.instant();
        SweepCursor cursor = begin;
        boolean more = true;
        while (more && clock.instant().isBefore(started.plus(budget))) {
            List<R> page = page(cursor, upper);
            page.forEach(resource -> check(resource, effects.publish()));
            if (!page.isEmpty()) {
                R last = page.getLast();
                cursor = new SweepCursor(last.getLastModifiedAt().toInstant(), last.getId());
                effects.save().accept(cursor);
            }
            more = page.size() == PAGE_SIZE;
        }
        if (!more) {
            effects.save().accept(SweepCursor.at(upper));
        }
        Instant readUntil = more ? cursor.modifiedAt() : upper;
        return new SweepReport(
                checked, repaired, examples, readUntil, !more, Duration.between(started, clock.instant()));
    }

    private void check(R resource, Consumer<Notification> publish) {
        checked++;
        sweep.missedNotification(tenant, resource).ifPresent(notification -> {
            publish.accept(notification);
            repaired++;
            if (examples.size() < MAX_EXAMPLES) {
                examples.add(notification.resourceName().orElse(notification.resourceId()));
            }
        });
    }

    private List<R> page(SweepCursor cursor, Instant upper) {
        return project.call(paged(sweep.query(project.api()), cursor, upper)).getResults();
    }

    /** Pages by cursor: an offset would skip resources that others modify meanwhile, and is limited to 10 000. */
    private static <M extends ApiMethod<M, O>, O> ApiMethod<?, O> paged(
            ApiMethod<M, O> query, SweepCursor cursor, Instant upper) {
        return query.addQueryParam("where", cursor.whereUntil(upper))
                .addQueryParam("sort", "lastModifiedAt asc")
                .addQueryParam("sort", "id asc")
                .withQueryParam("limit", PAGE_SIZE)
                .withQueryParam("withTotal", false);
    }
}
