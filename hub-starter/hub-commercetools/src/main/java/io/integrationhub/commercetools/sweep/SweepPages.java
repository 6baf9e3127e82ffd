package io.integrationhub.commercetools.sweep;

import com.commercetools.api.models.common.BaseResource;
import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.fault.TransientFault;
import io.vrap.rmf.base.client.ApiMethod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the pages of one run. A page that cannot be read, or not at this size, is read in smaller parts, down to the
 * single resource that cannot be read.
 */
final class SweepPages<R extends BaseResource> {

    /** The largest page size (https://docs.commercetools.com/api/general-concepts#paging). */
    static final int MAX_SIZE = 500;

    private static final JsonMapper JSON = new JsonMapper();

    private final Project project;
    private final Sweep<R> sweep;
    private int size = MAX_SIZE;

    SweepPages(Project project, Sweep<R> sweep) {
        this.project = project;
        this.sweep = sweep;
    }

    /**
     * One page.
     *
     * @param resources those that could be read
     * @param unreadable the one that follows them and could not be read
     * @param end the cursor behind the page
     * @param isLast whether nothing follows
     */
    record Page<R>(List<R> resources, Optional<JsonNode> unreadable, SweepCursor end, boolean isLast) {}

    /**
     * The page behind a cursor.
     *
     * @throws io.integrationhub.core.fault.Fault as {@link Project#call}
     */
    Page<R> next(SweepCursor cursor, Instant upper) {
        while (true) {
            try {
                return read(cursor, upper);
            } catch (TransientFault fault) {
                if (!isOfThePage(fault)) {
                    throw fault;
                }
                if (size == 1) {
                    return unreadable(cursor, upper, fault);
                }
                size /= 2;
            }
        }
    }

    private Page<R> read(SweepCursor cursor, Instant upper) {
        List<R> resources =
                project.call(paged(sweep.query(project.api()), cursor, upper)).getResults();
        SweepCursor end = resources.isEmpty()
                ? cursor
                : new SweepCursor(
                        resources.getLast().getLastModifiedAt().toInstant(),
                        resources.getLast().getId());
        return new Page<>(resources, Optional.empty(), end, resources.size() < size);
    }

    /** Too large, too slow to query, or not what the SDK expects; not an outage. */
    private static boolean isOfThePage(TransientFault fault) {
        return fault.code() == CommercetoolsFault.COMMERCETOOLS_FAILED
                && fault.outageOf().isEmpty();
    }

    /** Reads the resource without the SDK's types; what they cannot represent still has an id and a time. */
    private Page<R> unreadable(SweepCursor cursor, Instant upper, TransientFault fault) {
        byte[] body =
                paged(sweep.query(project.api()), cursor, upper).sendBlocking().getBody();
        JsonNode resource = resource(body).orElseThrow(() -> fault);
        Instant modifiedAt = Instant.parse(resource.path("lastModifiedAt").asString());
        size = MAX_SIZE;
        return new Page<>(
                List.of(),
                Optional.of(resource),
                new SweepCursor(modifiedAt, resource.path("id").asString()),
                false);
    }

    private static Optional<JsonNode> resource(byte[] body) {
        try {
            return Optional.of(JSON.readTree(body).path("results").path(0))
                    .filter(resource -> resource.path("id").isString()
                            && resource.path("lastModifiedAt").isString());
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /** Pages by cursor: an offset would skip resources that others modify meanwhile, and is limited to 10 000. */
    private <M extends ApiMethod<M, O>, O> ApiMethod<?, O> paged(
            ApiMethod<M, O> query, SweepCursor cursor, Instant upper) {
        return query.addQueryParam("where", cursor.whereUntil(upper))
                .addQueryParam("sort", "lastModifiedAt asc")
                .addQueryParam("sort", "id asc")
                .withQueryParam("limit", size)
                .withQueryParam("withTotal", false);
    }
}
