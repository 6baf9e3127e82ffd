package io.integrationhub.system.http;

import io.integrationhub.system.SystemAnswer;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.http.Credentials.Proof;
import java.net.http.HttpResponse;
import java.util.Map;

/**
 * Makes one attempt of a call, whoever guards it.
 *
 * @param requests writes the call down
 * @param sender sends it
 * @param credentials what it shows
 * @param verdict says what the answer means
 */
record Attempt(SystemRequests requests, Sender sender, Credentials credentials, Verdict verdict) {

    /**
     * @param tracing headers that let the call be found again in the system's logs
     * @throws FailedAttempt if there was no usable answer
     */
    SystemAnswer make(SystemCall call, Map<String, String> tracing) {
        try {
            return verdict.answer(send(call, tracing));
        } catch (FailedAttempt failed) {
            boolean repeatable = call.repeatable() || requests.isKeyed(call);
            throw repeatable ? failed : failed.unrepeatable();
        }
    }

    private HttpResponse<byte[]> send(SystemCall call, Map<String, String> tracing) {
        Proof proof = credentials.proof();
        HttpResponse<byte[]> response = sender.send(requests.request(call, proof, tracing));
        if (response.statusCode() != 401 || !credentials.renew(proof)) {
            return response;
        }
        // A token may end early: one more try with a new one. A refused request had no effect, so
        // this is harmless.
        return sender.send(requests.request(call, credentials.proof(), tracing));
    }
}
