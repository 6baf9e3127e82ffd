package io.integrationhub.commercetools.client;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.http.HttpEndpoint.Transport;
import io.integrationhub.system.http.OutboundRequest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;

/** Measures each request to commercetools, repetitions included: the timer {@code hub.commercetools.requests}. */
record RequestMetrics(Transport transport, TenantId tenant, String projectKey, MeterRegistry meters)
        implements Transport {

    @Override
    public SystemResponse send(OutboundRequest request, Deadline deadline) throws IOException {
        Timer.Sample sample = Timer.start();
        String status = "none";
        try {
            SystemResponse response = transport.send(request, deadline);
            status = String.valueOf(response.status());
            return response;
        } finally {
            sample.stop(timer(RequestName.of(projectKey, request.method(), request.uri()), status));
        }
    }

    private Timer timer(RequestName name, String status) {
        return Timer.builder("hub.commercetools.requests")
                .description("Requests to commercetools by resource, method and status; none without a response")
                .tag("tenant", tenant.value())
                .tag("resource", name.resource())
                .tag("method", name.method())
                .tag("status", status)
                .register(meters);
    }
}
