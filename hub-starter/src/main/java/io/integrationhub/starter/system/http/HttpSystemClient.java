package io.integrationhub.starter.system.http;

import io.integrationhub.starter.system.SystemAnswer;
import io.integrationhub.starter.system.SystemCall;
import io.integrationhub.starter.system.SystemClient;
import io.integrationhub.starter.system.http.Credentials.Proof;
import java.net.http.HttpResponse;
import java.util.Map;

/** One tenant's client for one system. */
final class HttpSystemClient implements SystemClient {

    private final SystemRequests requests;
    private final Sender sender;
    private final Credentials credentials;
    private final Verdict verdict;
    private final Guards guards;
    private final CallWatch watch;

    HttpSystemClient(
            SystemRequests requests,
            Sender sender,
            Credentials credentials,
            Verdict verdict,
            Guards guards,
            CallWatch watch) {
        this.requests = requests;
        this.sender = sender;
        this.credentials = credentials;
        this.verdict = verdict;
        this.guards = guards;
        this.watch = watch;
    }

    @Override
    public String system() {
        return guards.system();
    }

    @Override
    public SystemAnswer call(SystemCall call) {
        boolean repeatable = call.repeatable() || requests.isKeyed(call);
        return watch.watch(call, tracing -> guards.run(() -> attempt(call, repeatable, tracing)));
    }

    private SystemAnswer attempt(SystemCall call, boolean repeatable, Map<String, String> tracing) {
        try {
            return verdict.answer(send(call, tracing));
        } catch (FailedAttempt failed) {
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
