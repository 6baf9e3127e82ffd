package io.integrationhub.run.endpoint;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.run.RunRequest;
import io.integrationhub.run.Runs;
import io.integrationhub.run.endpoint.RunLists.RunPage;
import io.integrationhub.run.endpoint.RunLists.View;
import io.integrationhub.run.store.ItemTable.Filter;
import io.integrationhub.run.store.Page;
import io.integrationhub.run.store.Run;
import io.integrationhub.run.work.RunOperations;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Lists bulk runs, shows one with its findings and what it changes, requests, approves, stops and undoes them. */
@Endpoint(id = "runs")
class RunsEndpoint {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    private final RunLists lists;
    private final RunOperations operations;
    private final Runs runs;
    private final Tenants tenants;

    RunsEndpoint(RunLists lists, RunOperations operations, Runs runs, Tenants tenants) {
        this.lists = lists;
        this.operations = operations;
        this.runs = runs;
        this.tenants = tenants;
    }

    /** {@code GET /actuator/runs?tenant=acme&source=bmecat&state=awaiting-approval}: the latest first. */
    @ReadOperation
    RunPage list(
            @Nullable String tenant,
            @Nullable String source,
            @Nullable String state,
            @Nullable Long before,
            @Nullable Integer limit) {
        String stateName = text(state).toUpperCase(Locale.ROOT).replace('-', '_');
        Page page = new Page(before == null ? Long.MAX_VALUE : before, limit(limit));
        return lists.runs(text(tenant), text(source), stateName, page);
    }

    /** {@code GET /actuator/runs/17}. */
    @ReadOperation
    @Nullable
    View show(@Selector long id) {
        return lists.runs().find(id).map(lists::view).orElse(null);
    }

    /**
     * {@code GET /actuator/runs/17/findings} and {@code GET /actuator/runs/17/items?kind=product&state=withheld}: with
     * what the run changes of each item.
     */
    @ReadOperation
    @Nullable
    Object part(
            @Selector long id,
            @Selector String part,
            @Nullable String kind,
            @Nullable String key,
            @Nullable String state,
            @Nullable Long after,
            @Nullable Integer limit) {
        Page page = new Page(after == null ? 0 : after, limit(limit));
        Filter filter = new Filter(text(kind), text(key), text(state).toUpperCase(Locale.ROOT));
        return switch (part) {
            case "findings" -> lists.findings(id, page);
            case "items" -> lists.items(id, filter, page);
            default -> null;
        };
    }

    /**
     * {@code POST /actuator/runs} with {@code {"tenant": "acme", "source": "bmecat"}}: requests a run, with
     * {@code "dryRun": true} one that ends after its plan, and with {@code "action": "compare"} one that finds what
     * somebody else changed at the target.
     */
    @WriteOperation
    @Nullable
    View request(
            String tenant,
            String source,
            @Nullable String document,
            @Nullable Boolean dryRun,
            @Nullable String action,
            SecurityContext security) {
        TenantId known = tenants.find(tenant)
                .orElseThrow(() -> new InvalidEndpointRequestException("unknown tenant", "this tenant does not exist"))
                .id();
        String by = principal(security);
        return switch (text(action)) {
            case "", "start" -> {
                RunRequest request = new RunRequest(source, text(document), Boolean.TRUE.equals(dryRun), by);
                yield show(runs.request(known, request));
            }
            case "compare" -> show(operations.compare(known, source, by));
            default -> throw new InvalidEndpointRequestException("unknown action", "action must be start or compare");
        };
    }

    /**
     * {@code POST /actuator/runs/17} with {@code {"action": "approve"}}, {@code "stop"}, {@code "resume"},
     * {@code "undo"} or {@code "discard"}. A plan is approved without the changes that it withholds, unless
     * {@code "withheld": true} approves them too.
     */
    @WriteOperation
    @Nullable
    View act(@Selector long id, String action, @Nullable Boolean withheld, SecurityContext security) {
        Run run = lists.runs()
                .find(id)
                .orElseThrow(() -> new InvalidEndpointRequestException("unknown run", "run " + id + " does not exist"));
        try {
            return show(act(run, action, Boolean.TRUE.equals(withheld), principal(security)));
        } catch (RunOperations.NotPossible e) {
            throw new InvalidEndpointRequestException("wrong state", e.getMessage());
        }
    }

    /** Returns the number of the run that follows from it: of an undo, a new one. */
    private long act(Run run, String action, boolean areWithheld, String by) {
        switch (action) {
            case "approve" -> operations.approve(run, areWithheld, by);
            case "stop" -> operations.stop(run, by);
            case "resume" -> operations.resume(run, by);
            case "discard" -> operations.discard(run, by);
            case "undo" -> {
                return operations.undo(run, by);
            }
            default ->
                throw new InvalidEndpointRequestException(
                        "unknown action", "action must be approve, stop, resume, undo or discard");
        }
        return run.id();
    }

    private static int limit(@Nullable Integer limit) {
        return Math.clamp(Optional.ofNullable(limit).orElse(DEFAULT_LIMIT), 1, MAX_LIMIT);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String principal(SecurityContext security) {
        Principal principal = security.getPrincipal();
        return principal == null ? "unknown" : principal.getName();
    }
}
