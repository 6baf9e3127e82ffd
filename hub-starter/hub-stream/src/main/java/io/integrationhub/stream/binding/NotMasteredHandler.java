package io.integrationhub.stream.binding;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;

/** Ends every record {@code not-mastered}, for a tenant that does not use the inlet. */
record NotMasteredHandler(RecordHandler unused) implements RecordHandler {

    static RecordHandler unlessFor(Tenant tenant, RecordHandler handler) {
        return handler.isFor(tenant) ? handler : new NotMasteredHandler(handler);
    }

    @Override
    public String inlet() {
        return unused.inlet();
    }

    @Override
    public boolean isDoorbell() {
        return unused.isDoorbell();
    }

    @Override
    public Ending handle(InboundRecord message) {
        return Ending.notMastered(message.key());
    }
}
