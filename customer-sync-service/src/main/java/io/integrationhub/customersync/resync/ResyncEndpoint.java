package io.integrationhub.customersync.resync;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.decision.ResyncRun;
import io.integrationhub.customersync.customer.decision.ResyncRun.State;
import io.integrationhub.customersync.ledger.ResyncRuns;
import io.integrationhub.customersync.settings.CustomerTenant;
import java.security.Principal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Compares all known customers of a tenant with their master, and shows how far that is. */
@Endpoint(id = "resync")
class ResyncEndpoint {

    private static final Logger log = LoggerFactory.getLogger(ResyncEndpoint.class);

    private final ResyncRuns runs;
    private final Tenants tenants;
    private final InstantSource clock;

    ResyncEndpoint(ResyncRuns runs, Tenants tenants, InstantSource clock) {
        this.runs = runs;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * A run as operators see it.
     *
     * @param state {@code running}, {@code stopped} or {@code done}
     * @param cursor the number of the customer that was compared last
     * @param findings what a preview would write, and which customers cannot be compared
     */
    record View(
            String state,
            boolean preview,
            Instant startedAt,
            @Nullable String cursor,
            long compared,
            long changed,
            long failed,
            List<String> findings) {

        static View of(ResyncRun run) {
            return new View(
                    run.state().name().toLowerCase(Locale.ROOT),
                    run.isPreview(),
                    run.startedAt(),
                    run.last().map(CustomerNumber::value).orElse(null),
                    run.counts().compared(),
                    run.counts().changed(),
                    run.counts().failed(),
                    run.findings());
        }
    }

    /** The last run; null, and thus 404, if there was none. */
    @ReadOperation
    @Nullable
    View state(@Selector String tenant) {
        return tenants.find(tenant)
                .flatMap(known -> runs.find(known.id()))
                .map(View::of)
                .orElse(null);
    }

    /**
     * {@code POST /actuator/resync/{tenant}} with {@code {"action": "start"}}, {@code "preview"} (which writes nothing
     * and lists what would be written), {@code "stop"} or {@code "resume"}.
     */
    @WriteOperation
    View act(@Selector String tenant, String action, SecurityContext security) {
        Tenant known = tenants.find(tenant)
                .filter(CustomerTenant::readsFromMaster)
                .orElseThrow(() -> new InvalidEndpointRequestException(
                        "cannot read customers",
                        "no tenant of this name reads its customers from their master: that needs messages=doorbells;"
                                + " otherwise have the master send its customers again"));
        ResyncRun run = changed(action.toLowerCase(Locale.ROOT), runs.find(known.id()));
        runs.save(known.id(), run);
        log.atInfo()
                .addKeyValue("tenant", known.id())
                .addKeyValue("principal", principal(security))
                .addKeyValue("detail", action)
                .log("An operator started or stopped the comparison of all customers with their master");
        return View.of(run);
    }

    private ResyncRun changed(String action, Optional<ResyncRun> last) {
        return switch (action) {
            case "start" -> ResyncRun.started(false, clock.instant());
            case "preview" -> ResyncRun.started(true, clock.instant());
            case "stop" -> existing(last, State.RUNNING).in(State.STOPPED);
            case "resume" -> existing(last, State.STOPPED).in(State.RUNNING);
            default ->
                throw new InvalidEndpointRequestException(
                        "unknown action", "action must be start, preview, stop or resume");
        };
    }

    private static ResyncRun existing(Optional<ResyncRun> last, State state) {
        return last.filter(run -> run.state() == state)
                .orElseThrow(() -> new InvalidEndpointRequestException(
                        "wrong state", "no run is " + state.name().toLowerCase(Locale.ROOT)));
    }

    private static String principal(SecurityContext security) {
        Principal principal = security.getPrincipal();
        return principal == null ? "unknown" : principal.getName();
    }
}
