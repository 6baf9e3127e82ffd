package io.integrationhub.emailnotifier;

import io.integrationhub.emailnotifier.ledger.Suppressions;
import io.integrationhub.stream.publish.EventPublisher;

/** Creates the flow of bounces for tests of its edge. */
public final class SampleFlowsForBounces {

    private SampleFlowsForBounces() {}

    public static BounceFlow flow(Suppressions suppressions, EventPublisher publisher) {
        return new BounceFlow(suppressions, publisher);
    }
}
