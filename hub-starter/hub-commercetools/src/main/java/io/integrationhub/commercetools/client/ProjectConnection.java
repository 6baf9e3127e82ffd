package io.integrationhub.commercetools.client;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.http.CallLimits;
import io.integrationhub.system.http.CallLimitsFactory;
import io.integrationhub.system.http.ClientCredentialsToken;
import io.integrationhub.system.http.FailedAttempt;
import io.integrationhub.system.http.HttpConnector;
import io.integrationhub.system.http.HttpEndpoint;
import io.integrationhub.system.http.OutboundRequest;
import io.integrationhub.system.http.ResponseClassifier;
import io.integrationhub.system.settings.AddressPolicy;
import io.integrationhub.system.settings.CircuitSettings;
import io.integrationhub.system.settings.RetrySettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.util.unit.DataSize;

/** The connection to one tenant's Project: token, limits and connections that all of the tenant's requests share. */
final class ProjectConnection implements AutoCloseable {

    /** A page of 500 resources of the largest recommended average (100 kB) fits. */
    private static final DataSize MAX_RESPONSE_SIZE = DataSize.ofMegabytes(64);

    /** A message waits for its turn rather than using up an attempt. */
    private static final Duration QUEUE_TIMEOUT = Duration.ofSeconds(30);

    /** A short period, so that the budget of a second is not spent in one burst. */
    private static final Duration RATE_PERIOD = Duration.ofMillis(50);

    private static final RetrySettings RETRY =
            new RetrySettings(4, Duration.ofMillis(200), ThrottlePause.MAX_IN_PLACE, ThrottlePause.MAX_IN_PLACE);

    private final CommercetoolsSettings settings;
    private final HttpConnector connector;
    private final ClientCredentialsToken token;
    private final HttpEndpoint endpoint;
    private final CallLimits limits;
    private final RateLimiter backgroundRate;
    private final ThrottlePause pause;

    ProjectConnection(
            TenantId tenant,
            CommercetoolsSettings settings,
            CallLimitsFactory factory,
            MeterRegistry meters,
            InstantSource clock) {
        var classifier = new ResponseClassifier(
                Commercetools.SYSTEM, new CommercetoolsFaultRules(), clock, settings.maxRetryAfter());
        var target = new CallLimitsFactory.Target(tenant, Commercetools.SYSTEM);
        CallLimits.Settings limitSettings = limits(settings);
        this.settings = settings;
        this.connector = new HttpConnector(settings.connectTimeout(), MAX_RESPONSE_SIZE, new AddressPolicy(true));
        this.token = new ClientCredentialsToken(
                settings.clientCredentials(), connector, settings.timeout(), classifier, clock);
        this.endpoint = new HttpEndpoint(
                new RequestMetrics(connector, tenant, settings.projectKey(), meters), token, classifier);
        this.limits = factory.forEvents(target, limitSettings, classifier);
        this.backgroundRate =
                factory.rate(target, "background", limitSettings, Math.max(1, settings.requestsPerSecond() / 2));
        this.pause = new ThrottlePause(clock);
    }

    /** The URL of the Project. */
    String url() {
        return settings.api() + "/" + settings.projectKey();
    }

    private static CallLimits.Settings limits(CommercetoolsSettings settings) {
        return new CallLimits.Settings(
                settings.concurrency(),
                settings.requestsPerSecond(),
                RATE_PERIOD,
                QUEUE_TIMEOUT,
                RETRY,
                // Opens after four calls, before a record on a quiet tenant has used up its attempts.
                new CircuitSettings(10, 4, 50, settings.outageProbeInterval(), 3));
    }

    CommercetoolsSettings settings() {
        return settings;
    }

    /**
     * Sends a request, repeated in place as far as its rule allows.
     *
     * @param background whether it also has to get through the budget of half the rate, so that sweeps and backfills
     *     never delay messages
     * @return the response, below 300
     * @throws Fault the fault of the last attempt
     */
    SystemResponse send(OutboundRequest request, boolean background) {
        return limits.run(() -> awaitTurn(background), () -> attempt(request));
    }

    /** What the API client may do, as its token says, for example {@code manage_orders:acme-prod}. */
    Set<String> scopes() {
        return limits.run(() -> token.current(deadline()).scopes());
    }

    private void awaitTurn(boolean background) {
        pause.await();
        if (background) {
            RateLimiter.waitForPermission(backgroundRate);
        }
    }

    private SystemResponse attempt(OutboundRequest request) {
        try {
            return endpoint.send(request, this::deadline);
        } catch (FailedAttempt failed) {
            // The pause after a lock concerns that request alone.
            if (failed.fault().code() != CommercetoolsFault.COMMERCETOOLS_CONFLICT) {
                pause.begin(failed.pause());
            }
            throw failed;
        }
    }

    private Deadline deadline() {
        return Deadline.in(settings.timeout());
    }

    @Override
    public void close() {
        connector.close();
    }
}
