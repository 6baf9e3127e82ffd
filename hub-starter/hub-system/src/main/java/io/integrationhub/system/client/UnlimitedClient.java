package io.integrationhub.system.client;

import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.http.FailedAttempt;
import io.integrationhub.system.http.HttpEndpoint;
import io.integrationhub.system.http.OutboundRequest;
import java.time.Duration;
import java.util.Map;

/** Makes single attempts that no limit holds back and no circuit breaker counts. */
record UnlimitedClient(String system, RequestFactory requests, HttpEndpoint endpoint, Duration timeout)
        implements SystemClient {

    @Override
    public SystemResponse call(SystemCall call) {
        OutboundRequest request = requests.request(call, Map.of());
        try {
            return endpoint.send(request, () -> Deadline.in(timeout));
        } catch (FailedAttempt failed) {
            throw failed.fault();
        }
    }
}
