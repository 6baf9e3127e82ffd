package io.integrationhub.customersync.commercetools;

import java.util.List;
import java.util.stream.Gatherers;

/** What fits into one request. */
final class Requests {

    /** https://docs.commercetools.com/api/limits: update actions of a request. */
    private static final int MAX_ACTIONS = 500;

    private Requests() {}

    /** Update actions in groups of which each fits into a request. */
    static <A> List<List<A>> split(List<A> actions) {
        return actions.stream().gather(Gatherers.windowFixed(MAX_ACTIONS)).toList();
    }
}
