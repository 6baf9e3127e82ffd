package io.integrationhub.system.client;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.LiveClient;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemFault;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.http.CallLimits;
import io.integrationhub.system.http.HttpEndpoint;
import io.integrationhub.system.http.OutboundRequest;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * One tenant's client for one system, for events or for live calls depending on its limits.
 *
 * @param system the system's name in the tenant's configuration
 * @param requests builds requests
 * @param endpoint sends them
 * @param limits limits them
 * @param observation measures and traces calls
 * @param timeout longest time for one request
 */
record HttpSystemClient(
        String system,
        RequestFactory requests,
        HttpEndpoint endpoint,
        CallLimits limits,
        CallObservation observation,
        Duration timeout)
        implements SystemClient, LiveClient {

    /** The same client with other limits. */
    HttpSystemClient with(HttpEndpoint other, CallLimits otherLimits) {
        return new HttpSystemClient(system, requests, other, otherLimits, observation, timeout);
    }

    /** A client that makes single attempts at any time. */
    SystemClient withoutLimits() {
        return new UnlimitedClient(system, requests, endpoint, timeout);
    }

    @Override
    public SystemResponse call(SystemCall call) {
        return call(call, () -> Deadline.in(timeout));
    }

    @Override
    public SystemResponse call(SystemCall call, Deadline deadline) {
        if (deadline.hasPassed()) {
            // Says nothing about the system, so neither its circuit nor its metrics count it.
            throw new TransientFault(SystemFault.SYSTEM_TIMEOUT, "no time was left to call " + system);
        }
        return call(call, () -> deadline.atMost(timeout));
    }

    private SystemResponse call(SystemCall call, Supplier<Deadline> deadlines) {
        return observation.observe(call, tracing -> {
            OutboundRequest request = requests.request(call, tracing);
            return limits.run(() -> endpoint.send(request, deadlines));
        });
    }
}
