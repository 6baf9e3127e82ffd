package io.integrationhub.pricing.fakes;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.quote.NegotiationState;
import io.integrationhub.pricing.quote.content.QuoteRequest;
import io.integrationhub.pricing.quotemaster.QuoteMaster;
import io.integrationhub.pricing.quotemaster.QuoteMasterResponse;
import java.util.ArrayList;
import java.util.List;

/** A master that recognizes a request that it has. */
public final class FakeQuoteMaster implements QuoteMaster {

    private final List<String> effects = new ArrayList<>();
    private boolean rejects;

    /** What it was told, without repetitions of the last one. */
    public List<String> effects() {
        return List.copyOf(effects);
    }

    /** Whether it rejects everything from now on. */
    public void reject(boolean everything) {
        rejects = everything;
    }

    @Override
    public QuoteMasterResponse submit(Tenant tenant, QuoteRequest request) {
        return accept("submitted");
    }

    @Override
    public QuoteMasterResponse sendStatus(
            Tenant tenant, QuoteRequest request, String externalId, NegotiationState state) {
        return accept(state.status().code());
    }

    private QuoteMasterResponse accept(String effect) {
        if (rejects) {
            return new QuoteMasterResponse.Rejected("NO");
        }
        if (effects.isEmpty() || !effects.getLast().equals(effect)) {
            effects.add(effect);
        }
        return new QuoteMasterResponse.Accepted("CPQ-1");
    }
}
