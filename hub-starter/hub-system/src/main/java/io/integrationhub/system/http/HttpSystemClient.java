package io.integrationhub.system.http;

import io.integrationhub.system.SystemAnswer;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;

/**
 * One tenant's client for one system.
 *
 * @param attempt makes one attempt
 * @param guards keep the calls within limits
 * @param watch measures them
 */
record HttpSystemClient(Attempt attempt, Guards guards, CallWatch watch) implements SystemClient {

    @Override
    public String system() {
        return guards.system();
    }

    @Override
    public SystemAnswer call(SystemCall call) {
        return watch.watch(call, tracing -> guards.run(() -> attempt.make(call, tracing)));
    }
}
