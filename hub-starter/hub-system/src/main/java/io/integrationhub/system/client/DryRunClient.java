package io.integrationhub.system.client;

import io.integrationhub.core.golive.DryRunStop;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.LiveClient;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.calllog.MaskedContent;

/** The client of a tenant in dry run: it reads, and sends nothing. */
record DryRunClient(SystemClient events, LiveClient live) implements SystemClient, LiveClient {

    @Override
    public String system() {
        return events.system();
    }

    @Override
    public SystemResponse call(SystemCall call) {
        return events.call(requireRead(call));
    }

    @Override
    public SystemResponse call(SystemCall call, Deadline deadline) {
        return live.call(requireRead(call), deadline);
    }

    private SystemCall requireRead(SystemCall call) {
        if (!call.reads()) {
            throw new DryRunStop(
                    "%s to %s: %s %s with %d bytes"
                            .formatted(call.operation(), system(), call.method(), call.path(), call.body().length),
                    MaskedContent.of(call.body()));
        }
        return call;
    }
}
