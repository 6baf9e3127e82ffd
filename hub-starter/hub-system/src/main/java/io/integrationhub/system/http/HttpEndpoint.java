package io.integrationhub.system.http;

import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemResponse;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * One system as one tenant calls it.
 *
 * @param transport sends requests
 * @param credentials authenticates them
 * @param classifier decides what a response means
 */
public record HttpEndpoint(Transport transport, Credentials credentials, ResponseClassifier classifier) {

    /** Sends one request; {@link HttpConnector} or something around it. */
    public interface Transport {
        SystemResponse send(OutboundRequest request, Deadline deadline) throws IOException;
    }

    /**
     * Makes one attempt. A 401 had no effect, so the request is sent once more if a new token can be had.
     *
     * @param deadlines gives the deadline of each request of the attempt
     * @return a response that the caller interprets
     * @throws FailedAttempt if there is none
     */
    public SystemResponse send(OutboundRequest request, Supplier<Deadline> deadlines) {
        OutboundRequest authenticated = credentials.authenticate(request, deadlines.get());
        SystemResponse response = exchange(authenticated, deadlines.get());
        if (response.status() == 401 && credentials.renewAfter(authenticated)) {
            response = exchange(credentials.authenticate(request, deadlines.get()), deadlines.get());
        }
        return classifier.check(request, response);
    }

    private SystemResponse exchange(OutboundRequest request, Deadline deadline) {
        try {
            return transport.send(request, deadline);
        } catch (IOException failure) {
            throw classifier.failure(request, failure);
        }
    }
}
