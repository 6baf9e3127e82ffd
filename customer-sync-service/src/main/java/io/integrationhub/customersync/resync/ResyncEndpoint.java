package io.integrationhub.customersync.resync;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.customersync.customer.decision.ResyncRun;
import io.integrationhub.customersync.customer.decision.ResyncRun.Phase;
import io.integrationhub.customersync.customer.decision.ResyncRun.State;
import io.integrationhub.customersync.customermaster.CustomerMaster;
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

/** Compares all customers of a tenant with their master, and shows how far that is. */
@Endpoint(id = "resync")
class ResyncEndpoint {

    private static final Logger log = LoggerFactory.getLogger(ResyncEndpoint.class);

    private final ResyncRuns runs;
    private final CustomerMaster master;
    private final Tenants tenants;
    private final InstantSource clock;

    ResyncEndpoint(ResyncRuns runs, CustomerMaster master, Tenants tenants, InstantSource clock) {
        this.runs = runs;
        this.master = master;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * A run as operators see it.
     *
     * @param state {@code running}, {@code stopped} or {@code done}
     * @param phase {@code listed} while the master's list is read, {@code known} for the customers that are known
     *     besides
     * @param cursor where the list goes on, or the number of the customer that was compared last
     * @param findings what a preview would write, and which customers cannot be compared
     */
    record View(
            String state,
            boolean preview,
            Instant startedAt,
            String phase,
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
                    run.phase().name().toLowerCase(Locale.ROOT),
                    run.cursor().orElse(null),
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
                .filter(each -> canCompare(master, each))
                .orElseThrow(() -> new InvalidEndpointRequestException(
                        "cannot read customers",
                        "no tenant of this name can read its customers from their master: that needs"
                                + " http.list-path, or messages=doorbells; otherwise have the master send its"
                                + " customers again"));
        ResyncRun run = act(known, action.toLowerCase(Locale.ROOT));
        log.atInfo()
                .addKeyValue("tenant", known.id())
                .addKeyValue("principal", principal(security))
                .addKeyValue("detail", action)
                .log("An operator started or stopped the comparison of all customers with their master");
        return View.of(run);
    }

    /** Whether the tenant's customers can be read from their master, one by one or page by page. */
    static boolean canCompare(CustomerMaster master, Tenant tenant) {
        return master.hasList(tenant) || CustomerTenant.readsFromMaster(tenant);
    }

    private ResyncRun act(Tenant tenant, String action) {
        Optional<ResyncRun> last = runs.find(tenant.id());
        return switch (action) {
            case "start" -> started(tenant, false);
            case "preview" -> started(tenant, true);
            case "stop" -> saved(tenant, existing(last, State.RUNNING).in(State.STOPPED));
            case "resume" -> saved(tenant, existing(last, State.STOPPED).in(State.RUNNING));
            default ->
                throw new InvalidEndpointRequestException(
                        "unknown action", "action must be start, preview, stop or resume");
        };
    }

    private ResyncRun started(Tenant tenant, boolean isPreview) {
        Phase phase = master.hasList(tenant) ? Phase.LISTED : Phase.KNOWN;
        ResyncRun run = ResyncRun.started(isPreview, phase, clock.instant());
        runs.start(tenant.id(), run);
        return run;
    }

    private ResyncRun saved(Tenant tenant, ResyncRun run) {
        runs.save(tenant.id(), run);
        return run;
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
