package io.integrationhub.system.http;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.SystemFault;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Sends requests to addresses that may be called, and says what it means when no answer comes.
 *
 * @param addresses which addresses may be called
 * @param exchange sends
 * @param verdict says what an exception means
 */
record Sender(AddressGuard addresses, Exchange exchange, Verdict verdict) {

    /** @throws FailedAttempt if there was no complete answer */
    HttpResponse<byte[]> send(HttpRequest request) {
        try {
            addresses.check(request.uri());
            return exchange.send(request);
        } catch (IOException failure) {
            throw verdict.noAnswer(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FailedAttempt(
                    FailedAttempt.Kind.FINAL,
                    new TransientFault(SystemFault.SYSTEM_TOO_SLOW, "stopped while waiting for an answer", stopped));
        }
    }
}
